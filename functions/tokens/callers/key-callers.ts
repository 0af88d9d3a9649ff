import { parseClientKey } from "../../../contract/endpoint/client-key";
import type { HandlerConfig } from "../../../contract/endpoint/token-config";
import { endsBefore, keyScopes } from "../../../keys/client-keys";
import type { Clock } from "../../../lib/clock";
import { defined } from "../../../lib/defined";
import type { KeyCache } from "../key-cache";
import { Problem } from "../problems";
import type { Trace } from "../trace";
import type { Caller } from "./caller";

export interface KeyCallersOptions {
  readonly config: Pick<HandlerConfig, "environment" | "sharedKeys">;
  readonly keys: KeyCache;
  readonly clock: Clock;
}

/** Callers that prove who they are with a client key. */
export class KeyCallers {
  constructor(private readonly options: KeyCallersOptions) {}

  /** @throws Problem invalid_key, wrong_environment, expired_key, keys_unavailable */
  async identify(plaintext: string, deadline: number, trace: Trace): Promise<Caller> {
    const { keys, clock } = this.options;
    this.requireOwnKey(plaintext);
    const key = await keys.find(plaintext, deadline);
    if (key === undefined) throw new Problem("invalid_key", { detail: "The client key is unknown or revoked." });
    if (endsBefore(key, clock.now())) {
      // Only the key's holder is told: nobody else can present what hashes to it.
      throw new Problem("expired_key", { detail: `The client key ${key.id} expired at ${key.expiresAt}.` });
    }
    trace.keyId = key.id;
    const { profiles, rate } = key;
    return { name: `key:${key.id}`, scopes: keyScopes(key), ...defined({ profiles, rate }) };
  }

  /**
   * Refuses a text that shows by itself that it is not a key of this environment. The stored keys are not consulted, so
   * the answer reveals nothing about them.
   *
   * @throws Problem invalid_key, wrong_environment
   */
  private requireOwnKey(plaintext: string): void {
    const { environment, sharedKeys = false } = this.options.config;
    const parts = parseClientKey(plaintext);
    if (parts === undefined) {
      const detail = "The text is not a client key: its form or its checksum is wrong, as when a character is missing.";
      throw new Problem("invalid_key", { detail });
    }
    if (sharedKeys || parts.environment === undefined || parts.environment === environment) return;
    throw new Problem("wrong_environment", {
      detail: `The client key is for the environment ${parts.environment}, and this is ${environment}.`,
    });
  }
}
