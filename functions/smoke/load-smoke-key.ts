import { isClientKey } from "../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import type { Clock } from "../../lib/clock";
import { withRetries } from "../../lib/retry";
import { TencentApiError, TencentNetworkError } from "../../sdk/errors";
import { getSecretValue } from "../../sdk/ssm";
import type { TencentClient } from "../../sdk/tencent-client";

/** The client key of the scheduled checks, or the reason why there is none. */
export type SmokeKey = { readonly key: string } | { readonly code: string };

export interface LoadSmokeKeyOptions {
  readonly client: TencentClient;
  readonly secretName: string;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
}

const TIMEOUT_MS = 5_000;

/** Reads the key again for every run, so that the next run uses a rotated key. Never throws. */
export async function loadSmokeKey({ client, secretName, clock, random }: LoadSmokeKeyOptions): Promise<SmokeKey> {
  const version = { SecretName: secretName, VersionId: SMOKE_KEY_VERSION_ID };
  try {
    const { SecretString } = await withRetries(() => getSecretValue(client, version, { deadline: TIMEOUT_MS }), {
      attempts: 2,
      deadline: clock.now() + TIMEOUT_MS,
      clock,
      random,
      isRetryable: (error) => error instanceof TencentNetworkError && error.retryable,
    });
    return isClientKey(SecretString) ? { key: SecretString } : { code: "smoke_key_invalid" };
  } catch (error) {
    return { code: error instanceof TencentApiError ? error.code : "smoke_key_unreadable" };
  }
}
