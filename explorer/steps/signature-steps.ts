import { randomInt } from "node:crypto";
import { UserError } from "../../lib/user-error";
import type { Call } from "../api";
import type { ExplorerOptions } from "../options";
import { tc3Call, v1Call } from "../request/faceid-request";
import { faceidTarget } from "../request/find-target";
import { isFaceidOperation } from "../request/operation-owner";
import { SIGNING_METHODS, type SignatureAnswer, type SigningMethod, type Step } from "./step";
import { tc3Steps } from "./tc3-steps";
import { v1Steps } from "./v1-steps";

const NONCE_MAX = 2 ** 31;

/** What is shown where there is nothing to sign. */
const BEARER: Step = {
  id: "authorization",
  title: "Authorization",
  about:
    "The endpoint's own API is not signed: a server sends its client key as a Bearer token. The explorer's key stays on " +
    "its server. The endpoint signs what it asks of faceid itself.",
  value: "Authorization: Bearer $KEY",
};

/** How the signature of a call comes about, as of now. @throws UserError */
export async function signatureSteps(
  call: Call & { readonly method?: SigningMethod },
  options: ExplorerOptions,
): Promise<SignatureAnswer> {
  const { method = "TC3-HMAC-SHA256" } = call;
  if (!SIGNING_METHODS.includes(method)) {
    throw new UserError(`${method} is not a signature method.`, `Take one of ${SIGNING_METHODS.join(", ")}.`);
  }
  if (!isFaceidOperation(call.operation)) return { steps: [BEARER] };
  const target = await faceidTarget(call, options);
  const timestamp = Math.floor(options.clock.now() / 1_000);
  if (method === "TC3-HMAC-SHA256") return { steps: tc3Steps(tc3Call(call, target, timestamp), target) };
  if (target.credentials.token !== undefined) {
    throw new UserError(
      "With temporary keys v1 signs the session token itself, so its steps would show it.",
      "Look at TC3-HMAC-SHA256, which does not sign the token, or take a key without one.",
    );
  }
  const message = v1Call(call, target, { digest: method, timestamp, nonce: randomInt(1, NONCE_MAX) });
  return { steps: v1Steps(message, method, target) };
}
