import type { IssuedToken, Profile } from "../../contract/generated/types";
import { defined } from "../../lib/defined";
import { bodyFields, readUpstreamRequestId } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { unexpected, type Verdict } from "./check";

/** Every field of the endpoint's answer. */
const FIELDS: readonly string[] = [
  ...(["sdkToken", "requestId", "profile", "idCardType"] as const),
  ...(["expiresAt", "serverParamInfo"] as const),
] satisfies (keyof IssuedToken)[];

/** The most unknown fields that are reported by name. */
export const MOST_UNKNOWN_FIELDS = 20;

/** A token was issued for a profile, and the answer has every field of the endpoint's contract. */
export function judgeIssuedToken(answer: HttpAnswer, name: string, profile: Profile): Verdict {
  if (answer.status !== 201) return unexpected(answer, "201 with a token");
  const { sdkToken, profile: answered, idCardType, expiresAt } = bodyFields<IssuedToken>(answer);
  const upstreamRequestId = readUpstreamRequestId(answer);
  const faults = [
    typeof sdkToken === "string" && sdkToken !== "" ? "" : "no sdkToken",
    upstreamRequestId === undefined ? "no requestId" : "",
    answered === name ? "" : `profile ${JSON.stringify(answered)}`,
    idCardType === profile.idCardType ? "" : `idCardType ${JSON.stringify(idCardType)}`,
    typeof expiresAt === "string" && !Number.isNaN(Date.parse(expiresAt))
      ? ""
      : `expiresAt ${JSON.stringify(expiresAt)}`,
  ].filter(Boolean);
  const unknownFields = Object.keys(bodyFields(answer))
    .filter((name) => !FIELDS.includes(name) && name !== "")
    .slice(0, MOST_UNKNOWN_FIELDS);
  const identified = {
    ...defined({ upstreamRequestId }),
    ...(unknownFields.length === 0 ? {} : { unknownFields }),
  };
  if (faults.length === 0) return { state: "pass", ...identified };
  return {
    state: "fail",
    reason: "the answer breaks the endpoint's contract",
    expected: `sdkToken, requestId, profile ${name}, idCardType ${profile.idCardType}, expiresAt`,
    received: faults.join(", "),
    ...identified,
  };
}
