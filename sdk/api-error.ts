import { redact } from "../lib/redact";
import type { Credentials } from "./credentials";
import { TencentApiError, TencentResponseError } from "./errors";

/**
 * A code is words and dots, such as `InvalidParameterValue.TagKeysDuplicated`; the longest known one has 58 characters.
 */
const CODE = /^[A-Za-z][A-Za-z0-9_.]{0,99}$/;

export interface ApiErrorAnswer {
  readonly action: string;
  /** HTTP status. */
  readonly status: number;
  /** What the request was signed with. An API may repeat what it was sent, headers included. */
  readonly credentials: Credentials;
  readonly requestId: unknown;
  /** The member `Error` of the answer. */
  readonly error: Readonly<Record<string, unknown>>;
}

/** The error that an API has answered with, without the credentials of the request and cut to what a person reads. */
export function readApiError(answer: ApiErrorAnswer): TencentApiError | TencentResponseError {
  const { action, status, credentials, requestId, error } = answer;
  const secrets = [credentials.secretKey, credentials.token ?? "", credentials.secretId];
  const shown = (value: unknown): string => redact(String(value ?? ""), secrets);
  const code = shown(error["Code"]);
  if (!CODE.test(code)) return new TencentResponseError(action, "and an error without a code", status);
  return new TencentApiError(action, code, shown(error["Message"]), shown(requestId));
}
