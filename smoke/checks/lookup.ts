import { fieldsOf, upstreamRequestIdOf } from "../http/answer";
import { type Check, unexpected } from "./check";
import { lookupCall, tokenOf } from "./faceid";
import { UNKNOWN_TOKEN } from "./faceid-answers";

const EXPECTED = "a Response with the result so far";

/** What a token that another check was issued is called where it is not known yet. */
const TO_COME = "(the token of the check before)";

/** The token that an earlier check was issued is known to faceid: it comes from there, and from this account. */
export function lookupCheck(issuing: Check): Check {
  const { id, profile, parameters } = issuing;
  return {
    id: `lookup:${id.replace(/^token:/, "")}`,
    title: `faceid knows the token of ${id.replace(/^token:/, "")}`,
    group: "lookup",
    ...(profile === undefined ? {} : { profile }),
    ...(parameters === undefined ? {} : { parameters }),
    spendsQuota: true,
    expects: EXPECTED,
    authorization: "none",
    request: lookupCall(TO_COME),
    after: {
      id,
      complete: ({ answer }) => {
        const token = tokenOf(answer);
        return token === undefined
          ? { skip: `${id} was issued no token` }
          : { request: lookupCall(token), secrets: [token] };
      },
    },
    judge: (answer) => {
      const upstreamRequestId = upstreamRequestIdOf(answer);
      const { upstreamCode } = fieldsOf(answer);
      if (answer.status === 200 && upstreamCode === undefined && upstreamRequestId !== undefined) {
        return { state: "pass", upstreamRequestId };
      }
      if (upstreamCode !== UNKNOWN_TOKEN) return unexpected(answer, EXPECTED);
      return {
        ...unexpected(answer, EXPECTED),
        reason: "faceid does not know the token that was issued",
        owner: "ours",
        nextStep:
          "The endpoint's tokens come from another account or service than the credentials of the checks belong to: compare the account of {target} with theirs (`npm run doctor -- --env {environment}`).",
      };
    },
  };
}
