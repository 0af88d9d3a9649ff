import type { Clock } from "../lib/clock";
import { defined } from "../lib/defined";
import { signTc3 } from "../signature/sign-tc3";
import type { CredentialSource } from "./credentials";

/** A request to a function URL, as it will be sent. */
export interface FunctionUrlRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Empty without one. */
  readonly body: string;
}

export interface FunctionUrlSignerOptions {
  /** The identity whose permission `scf:InvokeFunctionUrl` counts. */
  readonly credentials: CredentialSource;
  /** UIN of the account. */
  readonly uin: string;
  readonly clock: Clock;
}

/**
 * Signs requests to a function URL with AuthType CAM; gives the headers to send. Their names are those that one public
 * client sends, except for the session token's, which is assumed by analogy: no page with them was found
 * (docs/unverified.md).
 *
 * @throws UserError when called, for credentials that are not set
 */
export function functionUrlSigner({ credentials, uin, clock }: FunctionUrlSignerOptions) {
  return ({ method, url, body }: FunctionUrlRequest): Record<string, string> => {
    const signer = credentials();
    const timestamp = Math.floor(clock.now() / 1_000);
    const signed = { "content-type": "application/json", "x-scf-cam-uin": uin };
    const headers = { ...signed, host: new URL(url).host };
    return {
      ...signed,
      authorization: signTc3({ method, query: "", headers, body, service: "scf", timestamp }, signer),
      "x-scf-cam-timestamp": String(timestamp),
      ...defined({ "x-scf-cam-token": signer.token }),
    };
  };
}
