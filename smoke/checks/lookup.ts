import { defined } from "../../lib/defined";
import { bodyFields, readUpstreamRequestId } from "../http/answer";
import { type Check, unexpected } from "./check";
import { findToken, lookupCall } from "./faceid";
import { UNKNOWN_TOKEN } from "./faceid-answers";

const EXPECTED = "a Response with the result so far";

/** The placeholder for a token that another check will be issued. */
const TO_COME = "(the token of the check before)";

/** Faceid knows the token that an earlier check was issued: it comes from faceid and from this account. */
export function lookupCheck(issuing: Check): Check {
  const { id, profile, parameters } = issuing;
  return {
    id: `lookup:${id.replace(/^token:/, "")}`,
    title: `faceid knows the token of ${id.replace(/^token:/, "")}`,
    group: "lookup",
    ...defined({ profile, parameters }),
    spendsQuota: true,
    expects: EXPECTED,
    authorization: "none",
    request: lookupCall(TO_COME),
    after: {
      id,
      complete: ({ answer }) => {
        const token = findToken(answer);
        return token === undefined
          ? { skip: `${id} was issued no token` }
          : { request: lookupCall(token), secrets: [token] };
      },
    },
    judge: (answer) => {
      const upstreamRequestId = readUpstreamRequestId(answer);
      const { upstreamCode } = bodyFields(answer);
      if (answer.status === 200 && upstreamCode === undefined && upstreamRequestId !== undefined) {
        return { state: "pass", upstreamRequestId };
      }
      if (upstreamCode !== UNKNOWN_TOKEN) return unexpected(answer, EXPECTED);
      return {
        ...unexpected(answer, EXPECTED),
        reason: "faceid does not know the token that was issued",
        owner: "ours",
        nextStep:
          "The endpoint's tokens come from another account or service than the credentials of the checks belong to: compare the account of {target} with theirs (`npx ekyc doctor --env {environment}`).",
      };
    },
  };
}
