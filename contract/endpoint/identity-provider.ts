import type { EndpointRuntime } from "../vendor/runtimes";

/**
 * Signature algorithms that a token may have (RFC 7518, RFC 8037, RFC 9864): with a public key alone. A secret that
 * both sides know, and `none`, are not among them.
 */
export const TOKEN_ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA", "Ed25519"] as const;

export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/**
 * The header `typ` of access tokens: as RFC 9068 requires it, or as written by providers that do not distinguish their
 * kinds of tokens.
 */
export const TOKEN_TYPES = ["at+jwt", "JWT"] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** Names of the claims, at the top of a token, that say who calls and what for. */
export interface TokenClaims {
  /** A text, unique within the issuer. */
  readonly subject: string;
  /** A list of scopes, or a text with blanks between them. */
  readonly scopes: string;
  /** The same of profiles. A token without it may then use none. @default - every profile */
  readonly profiles?: string;
}

/** What one subject may do, however many devices and tokens it has. */
export interface SubjectBudget {
  /** Tokens issued to it within any hour. @default - no limit */
  readonly perHour?: number;
  /** Its requests under way at the same time. @default - no limit */
  readonly concurrent?: number;
}

/** The provider whose JWTs are accepted as well as client keys. */
export interface IdentityProvider {
  /** `iss`, exactly as tokens have it. */
  readonly issuer: string;
  /** What `aud` must be, or have among others. */
  readonly audience: string;
  /** Where the provider publishes its keys, https. */
  readonly jwksUrl: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly tokenType: TokenType;
  /** How far the clocks of the two sides may differ. Seconds. */
  readonly clockToleranceSeconds: number;
  readonly claims: TokenClaims;
  /** @default - a subject has no budget */
  readonly subjects?: SubjectBudget;
}

/** What an environment may set. */
export const IDENTITY_PROVIDER_LIMITS = {
  clockToleranceSeconds: { min: 0, max: 60 },
  perHour: { min: 1, max: 1_000 },
  concurrent: { min: 1, max: 20 },
} as const;

/** An address with TLS and nothing secret in it. */
export const JWKS_URL = /^https:\/\/[^/\s@#?\\]+(\/[^\s#\\]*)?$/;

/** Whether tokens can be verified on a runtime: jose needs Web Crypto, which every module has since Node 20. */
export const takesTokens = (runtime: EndpointRuntime): boolean => runtime !== "Nodejs18.15";

/** The defaults of an identity provider. */
export const IDENTITY_PROVIDER_DEFAULTS = {
  algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
  tokenType: "at+jwt",
  clockToleranceSeconds: 10,
  claims: { subject: "sub", scopes: "scope" },
} as const satisfies Partial<IdentityProvider>;
