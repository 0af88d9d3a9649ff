/** One step on the way to a signature. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** What is done and why, in plain words. */
  readonly about: string;
  /** What comes of it. Never a key, and never the token of temporary keys. */
  readonly value: string;
}

/** How a call can be signed. */
export const SIGNING_METHODS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"] as const;

export type SigningMethod = (typeof SIGNING_METHODS)[number];

/** Answer of `/api/signature`. */
export interface SignatureAnswer {
  readonly steps: readonly Step[];
}
