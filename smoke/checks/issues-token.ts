import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Profile } from "../../contract/generated/types";
import { ID_CARD_TYPES, type IdCardTypeSpec } from "../../contract/id-card-types";
import { type Check, fieldsOf, unexpected, type Verdict } from "../check";
import type { HttpAnswer } from "../http-client";

/** The day on which the vendor dropped an IdCardType from its list, if it did. */
function delistedOn(idCardType: string): string | undefined {
  const types: readonly IdCardTypeSpec[] = ID_CARD_TYPES;
  return types.find(({ name }) => name === idCardType)?.listed?.at(-1)?.until;
}

const isRefusedType = (answer: HttpAnswer): boolean => {
  const { upstreamCode } = fieldsOf(answer);
  return typeof upstreamCode === "string" && upstreamCode.startsWith("InvalidParameter");
};

function judgeToken(answer: HttpAnswer, name: string, profile: Profile): Verdict {
  const { sdkToken, requestId, profile: answered, idCardType, expiresAt } = fieldsOf(answer);
  const delisted = delistedOn(profile.idCardType);
  if (delisted !== undefined && isRefusedType(answer)) {
    return { state: "skipped", reason: `delisted: the vendor dropped ${profile.idCardType} on ${delisted}` };
  }
  if (answer.status !== 201) return unexpected(answer, "201 with a token");
  const faults = [
    typeof sdkToken === "string" && sdkToken !== "" ? "" : "no sdkToken",
    typeof requestId === "string" && requestId !== "" ? "" : "no requestId",
    answered === name ? "" : `profile ${JSON.stringify(answered)}`,
    idCardType === profile.idCardType ? "" : `idCardType ${JSON.stringify(idCardType)}`,
    typeof expiresAt === "string" && !Number.isNaN(Date.parse(expiresAt))
      ? ""
      : `expiresAt ${JSON.stringify(expiresAt)}`,
  ].filter(Boolean);
  if (faults.length > 0) {
    return {
      state: "fail",
      reason: "the answer breaks the endpoint's contract",
      expected: `sdkToken, requestId, profile ${name}, idCardType ${profile.idCardType}, expiresAt`,
      received: faults.join(", "),
    };
  }
  return { state: "pass", upstreamRequestId: requestId as string };
}

/** The parameters in which a profile differs from the default one of its type, in words; empty when it does not. */
function peculiarities(profile: Profile): string {
  const standard: Readonly<Record<string, unknown>> = DEFAULT_PROFILES[profile.idCardType] ?? {};
  const own = Object.entries(profile).filter(([parameter, value]) => standard[parameter] !== value);
  return own.length === 0 ? "" : ` (${own.map(([parameter, value]) => `${parameter} ${value}`).join(", ")})`;
}

/**
 * A token is issued for a profile. A type the vendor has dropped passes if a token is issued and is skipped if it is refused
 * for its parameters; any other refusal is a failure.
 * @param compareImage Base64 of a photo; without it a profile with `checkMode: 2` cannot be checked
 */
export function issuesTokenCheck(name: string, profile: Profile, compareImage: string | undefined): Check {
  const needsImage = profile.compareImage !== undefined;
  return {
    id: `token:${name}`,
    title: `Issues a token for ${name}${peculiarities(profile)}`,
    group: "token",
    profile: name,
    parameters: profile,
    spendsQuota: true,
    authorization: "key",
    request: {
      method: "POST",
      path: "/v1/tokens",
      body: { profile: name, extra: "smoke", ...(needsImage && compareImage !== undefined ? { compareImage } : {}) },
    },
    ...(needsImage && compareImage === undefined
      ? { skip: "the profile compares with a photo: name one with --compare-image" }
      : {}),
    judge: (answer) => judgeToken(answer, name, profile),
  };
}
