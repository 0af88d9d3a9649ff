import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import type { IdentityProvider } from "../../contract/endpoint/identity-provider";

/** The public keys of an identity provider. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

/** What a token must satisfy. */
export type JwtRules = Pick<
  IdentityProvider,
  "issuer" | "audience" | "algorithms" | "tokenType" | "clockToleranceSeconds"
>;

/** What a token says once it is verified, or why it is refused: no text of the token's is in it. */
export type JwtVerifyResult =
  | { readonly claims: Readonly<JWTPayload> }
  | { readonly refusal: "expired" | "unknown_key" | "invalid"; readonly detail: string };

/** Reads a JWK set (RFC 7517). @throws Error for what is not one */
export const readKeySet = (json: unknown): KeySet => createLocalJWKSet(json as JSONWebKeySet);

/** Which of the rules a token breaks, by what the library says about it. */
function refuse(error: unknown, { algorithms }: JwtRules): JwtVerifyResult {
  const invalid = (detail: string): JwtVerifyResult => ({ refusal: "invalid", detail });
  if (error instanceof errors.JWTExpired) return { refusal: "expired", detail: "The token has expired." };
  if (error instanceof errors.JWKSNoMatchingKey) {
    return { refusal: "unknown_key", detail: "The token's key is not one that the identity provider publishes." };
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const what = error.reason === "missing" ? "is missing" : "is not what this endpoint accepts";
    return invalid(`The token's ${error.claim} ${what}.`);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return invalid("The token's signature is wrong.");
  if (error instanceof errors.JOSEAlgNotAllowed) return invalid(`The token's alg must be ${algorithms.join(" or ")}.`);
  if (error instanceof errors.JWKSMultipleMatchingKeys) {
    return invalid("The token names no key (kid), and the identity provider has several.");
  }
  if (error instanceof errors.JOSEError) return invalid("The text is not a JWT, or one with extensions.");
  // A key that the provider publishes and that cannot be used: one that is too short, or broken.
  return invalid("The token's key cannot be used.");
}

/**
 * Verifies a token: its signature first, then what it says. It must end (`exp`), be of the right issuer, audience and
 * type, and name an algorithm of the list; keys in the token itself are ignored.
 *
 * @param now milliseconds since the epoch
 */
export async function verifyJwt(token: string, keys: KeySet, rules: JwtRules, now: number): Promise<JwtVerifyResult> {
  const { issuer, audience, algorithms, tokenType, clockToleranceSeconds } = rules;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      typ: tokenType,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ["exp"],
      currentDate: new Date(now),
    });
    return { claims: payload };
  } catch (error) {
    return refuse(error, rules);
  }
}
