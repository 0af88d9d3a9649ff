/** What a client key may be used for: each is what one route does. */
export const SCOPES = ["tokens", "results", "profiles"] as const;

export type Scope = (typeof SCOPES)[number];

/** The scopes of a key that names none. Results hold personal data, so a key reads them only if it says so. */
export const DEFAULT_SCOPES: readonly Scope[] = ["tokens", "profiles"];
