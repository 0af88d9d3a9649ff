import type { SendOptions } from "./http-client";
import type { HttpAnswer, HttpRequest } from "./http-exchange";

/** A call of the vendor's API with the account's own credentials, not through the endpoint. */
export interface ApiCall {
  /** For example `ApplySdkVerificationToken`. */
  readonly action: string;
  /** The action's own parameters, by their names on the wire. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const isApiCall = (request: HttpRequest | ApiCall): request is ApiCall => "action" in request;

/**
 * Makes a call. The answer has the form of the endpoint's: its body holds the fields of the vendor's `Response` and
 * `requestId`, for an error `upstreamCode`, `detail`, `requestId` and `retryable`.
 * @throws NoAnswerError; the signal's reason once it is aborted
 */
export type CallApi = (call: ApiCall, options: SendOptions) => Promise<HttpAnswer>;
