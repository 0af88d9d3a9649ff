import { CLIENT_KEYS_VERSION_ID, type ClientKeys, parseClientKeys } from "../lib/client-keys";
import type { Clock } from "../lib/clock";
import { TencentApiError, TencentNetworkError } from "../sdk/errors";
import { getSecretValue } from "../sdk/ssm";
import type { TencentClient } from "../sdk/tencent-client";
import { Problem } from "./problems";
import { withRetries } from "./retry";

export interface LoadClientKeysOptions {
  readonly client: TencentClient;
  readonly secretName: string;
  readonly clock: Clock;
  readonly random: () => number;
}

/** A read that takes longer is given up, so that an old set can still be used in time. Milliseconds. */
const TIMEOUT_MS = 2_000;

/**
 * Reads the document of client keys from SSM. A broken connection is tried once more: the platform freezes instances between requests,
 * and the connection kept open before the freeze is dead after it.
 *
 * @throws Problem keys_unavailable when no key was ever created; TencentError; UserError when the document is not valid.
 */
export async function loadClientKeys(options: LoadClientKeysOptions, deadline: number): Promise<ClientKeys> {
  const { client, secretName, clock, random } = options;
  const until = Math.min(deadline, clock.now() + TIMEOUT_MS);
  const version = { SecretName: secretName, VersionId: CLIENT_KEYS_VERSION_ID };
  try {
    const { SecretString } = await withRetries(
      () => getSecretValue(client, version, { deadline: until - clock.now() }),
      {
        attempts: 2,
        deadline: until,
        clock,
        random,
        isRetryable: (error) => error instanceof TencentNetworkError && error.retryable,
      },
    );
    return parseClientKeys(SecretString);
  } catch (error) {
    if (!(error instanceof TencentApiError) || !error.code.startsWith("ResourceNotFound")) throw error;
    throw new Problem("keys_unavailable", {
      detail: "There is no client key yet.",
      logMessage: `The secret ${secretName} holds no client keys. Create the first one: npm run keys -- create. (${error.message})`,
      upstreamCode: error.code,
      upstreamRequestId: error.requestId,
    });
  }
}
