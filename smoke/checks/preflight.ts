import type { HttpAnswer } from "../http/http-exchange";
import { type Check, unexpected } from "./check";

/** An origin that no environment allows: the name is reserved (RFC 2606). */
const FOREIGN = "https://foreign.example";

const allowedOrigin = ({ headers }: HttpAnswer): string | undefined => headers["access-control-allow-origin"];

function preflightCheck(origin: string, id: string, isAllowed: boolean): Check {
  const expects = isAllowed
    ? `a preflight answer that allows ${origin} to POST`
    : `a preflight answer that does not allow ${origin}`;
  return {
    id,
    title: isAllowed ? `Pages of ${origin} may call` : "Pages of no other origin may call",
    group: "endpoint",
    spendsQuota: false,
    authorization: "none",
    expects,
    request: {
      method: "OPTIONS",
      path: "/v1/tokens",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    },
    judge: (answer) => {
      const allowed = allowedOrigin(answer);
      const allows = allowed === origin || allowed === "*";
      if (
        allows === isAllowed &&
        (!isAllowed || /\b(POST|\*)/i.test(answer.headers["access-control-allow-methods"] ?? ""))
      ) {
        return { state: "pass" };
      }
      return {
        ...unexpected(answer, expects),
        reason: isAllowed
          ? "an origin that is configured is not allowed"
          : "an origin that is not configured is allowed",
        received: `access-control-allow-origin ${allowed ?? "absent"}`,
        owner: "ours",
        nextStep:
          "Compare endpoint.gateway.cors.origins in the file of environment {environment} with the function URL's settings, and deploy again: `npx cdktf deploy token-endpoint-{environment}`.",
      };
    },
  };
}

/**
 * Browsers may call from the configured origins and from no other (Fetch standard, CORS-preflight).
 * @param origins undefined when no environment says which; nothing is then checked
 */
export const preflightChecks = (origins: readonly string[] | undefined): Check[] =>
  origins === undefined
    ? [
        {
          ...preflightCheck(FOREIGN, "cors:foreign", false),
          skip: "no environment says which origins may call: name one with --env",
        },
      ]
    : [
        ...origins.map((origin) => preflightCheck(origin, `cors:${origin}`, true)),
        preflightCheck(FOREIGN, "cors:foreign", false),
      ];
