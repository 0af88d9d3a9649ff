import { type ClientKeys, parseClientKeys } from "../../keys/client-keys";
import { newestClientKeys } from "../../keys/stored-client-keys";
import type { Clock } from "../../lib/clock";
import { withRetries } from "../../lib/retry";
import { TencentApiError, TencentNetworkError } from "../../sdk/errors";
import type { TencentClient } from "../../sdk/tencent-client";
import { Problem } from "./problems";

export interface LoadClientKeysOptions {
  readonly client: TencentClient;
  readonly secretName: string;
  readonly clock: Clock;
  readonly random: () => number;
}

/** A read that takes longer is abandoned, so that older keys can still be used in time. Milliseconds. */
const TIMEOUT_MS = 2_000;

const isMissing = (error: unknown): error is TencentApiError =>
  error instanceof TencentApiError && error.code.startsWith("ResourceNotFound");

/** A document that was listed but is gone was removed in between, by a writer of newer ones. */
const wasReplaced = (error: unknown): boolean => isMissing(error) && error.action === "GetSecretValue";

/**
 * Reads the newest document of client keys from SSM. A broken connection is tried once more: the platform freezes
 * instances between requests, and the connection kept open before the freeze is dead after it.
 *
 * @throws Problem keys_unavailable when no key was ever created; TencentError; UserError when the document is not
 *   valid.
 */
export async function loadClientKeys(options: LoadClientKeysOptions, deadline: number): Promise<ClientKeys> {
  const { client, secretName, clock, random } = options;
  const until = Math.min(deadline, clock.now() + TIMEOUT_MS);
  const none = (detail: string, upstream: object = {}): Problem =>
    new Problem("keys_unavailable", {
      detail: "There is no client key yet.",
      logMessage: `The secret ${secretName} holds no client keys. Create the first one: npx ekyc keys create.${detail}`,
      ...upstream,
    });
  try {
    const newest = await withRetries(
      () => newestClientKeys(client, secretName, () => ({ deadline: until - clock.now() })),
      {
        attempts: 2,
        deadline: until,
        clock,
        random,
        isRetryable: (error) => (error instanceof TencentNetworkError && error.retryable) || wasReplaced(error),
      },
    );
    if (newest === undefined) throw none("");
    return parseClientKeys(newest.text);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const { action: upstreamAction, code: upstreamCode, requestId: upstreamRequestId } = error;
    throw none(` (${error.message})`, { upstreamAction, upstreamCode, upstreamRequestId });
  }
}
