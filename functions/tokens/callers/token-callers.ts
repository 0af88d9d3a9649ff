import { createHash } from "node:crypto";
import type { IdentityProvider } from "../../../contract/endpoint/identity-provider";
import { SCOPES } from "../../../contract/endpoint/scopes";
import type { Clock } from "../../../lib/clock";
import { defined } from "../../../lib/defined";
import { type Jwt, type JwtRules, type KeySet, loadJwt } from "../load-jwt";
import { Problem } from "../problems";
import { RefreshedValue } from "../refreshed-value";
import type { Caller } from "./caller";
import { type Fetch, fetchKeySet } from "./fetch-key-set";

export interface TokenCallersOptions {
  readonly provider: IdentityProvider;
  readonly clock: Clock;
  /** Asks for the provider's keys. */
  readonly fetch: Fetch;
}

/** Keys younger than this are used without asking the provider, so a key it withdraws works this much longer. */
export const KEYS_MAX_AGE_MS = 10 * 60_000;

/** While the provider cannot be reached, its last keys are used up to this age; then every token is answered 503. */
export const KEYS_MAX_STALE_AGE_MS = 60 * 60_000;

/** However many tokens name keys that are not known, the provider is asked no more often. Milliseconds. */
export const KEYS_INTERVAL_MS = 30_000;

/** After a failure it is asked again sooner, as nobody can be served meanwhile. Milliseconds. */
export const KEYS_FAILURE_INTERVAL_MS = 5_000;

/** A longer text is not examined. Characters. */
const LONGEST_TOKEN = 8_192;
const LONGEST_SUBJECT = 255;

const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Whether a text can be intended as a JWT; a client key never can. */
export const isTokenLike = (text: string): boolean => TOKEN.test(text);

/** A claim that is a list, or a text with blanks between its items (RFC 8693 writes `scope` this way). */
function listed(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(" ").filter(Boolean);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

const invalid = (detail: string): Problem => new Problem("invalid_token", { detail });

/** Callers that prove who they are with a JWT of the identity provider. */
export class TokenCallers {
  private readonly keys: RefreshedValue<KeySet>;
  private readonly rules: JwtRules;
  private readonly jwt: Jwt = loadJwt();

  constructor(private readonly options: TokenCallersOptions) {
    const { provider, clock, fetch } = options;
    this.rules = provider;
    this.keys = new RefreshedValue({
      load: async (deadline) => this.jwt.readKeySet(await fetchKeySet(provider.jwksUrl, fetch, deadline - clock.now())),
      clock,
      maxAgeMs: KEYS_MAX_AGE_MS,
      maxStaleAgeMs: KEYS_MAX_STALE_AGE_MS,
      intervalMs: KEYS_INTERVAL_MS,
      failureIntervalMs: KEYS_FAILURE_INTERVAL_MS,
    });
  }

  /** @throws Problem invalid_token, expired_token, identity_provider_unavailable */
  async identify(token: string, deadline: number): Promise<Caller> {
    const { issuer, claims: names, subjects } = this.options.provider;
    if (token.length > LONGEST_TOKEN) throw invalid(`The token has more than ${LONGEST_TOKEN} characters.`);
    const claims = await this.verify(token, deadline);
    const subject = claims[names.subject];
    if (typeof subject !== "string" || subject === "" || subject.length > LONGEST_SUBJECT) {
      throw invalid(`The token's claim ${names.subject} must be a text of 1 to ${LONGEST_SUBJECT} characters.`);
    }
    const scopes = listed(claims[names.scopes]);
    return {
      // A subject is unique only within its issuer.
      name: `sub:${createHash("sha256").update(`${issuer}\n${subject}`).digest("hex").slice(0, 32)}`,
      scopes: SCOPES.filter((scope) => scopes.includes(scope)),
      // Where tokens name profiles, one that names none may use none.
      ...(names.profiles !== undefined && { profiles: listed(claims[names.profiles]) }),
      ...defined({ budget: subjects }),
    };
  }

  private async verify(token: string, deadline: number): Promise<Readonly<Record<string, unknown>>> {
    const known = await this.keySet(this.keys.current(deadline));
    let verdict = await this.check(token, known);
    if ("refusal" in verdict && verdict.refusal === "unknown_key") {
      const fresh = await this.keySet(this.keys.refresh(deadline));
      if (fresh !== known) verdict = await this.check(token, fresh);
    }
    if ("claims" in verdict) return verdict.claims;
    if (verdict.refusal === "expired") throw new Problem("expired_token", { detail: verdict.detail });
    throw invalid(verdict.detail);
  }

  private check(token: string, keys: KeySet) {
    return this.jwt.verifyJwt(token, keys, this.rules, this.options.clock.now());
  }

  private async keySet(reading: Promise<KeySet>): Promise<KeySet> {
    try {
      return await reading;
    } catch (cause) {
      throw new Problem(
        "identity_provider_unavailable",
        {
          detail: "The identity provider's keys cannot be read, so the caller cannot be identified.",
          logMessage: `Keys of the identity provider, ${this.options.provider.jwksUrl}: ${cause instanceof Error ? cause.message : String(cause)}`,
        },
        { cause },
      );
    }
  }
}
