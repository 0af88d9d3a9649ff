import {
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_REPLAYED_HEADER,
  RATE_LIMIT_HEADER,
  RATE_LIMIT_POLICY_HEADER,
  REQUEST_ID_HEADER,
} from "./headers";

/** What a browser may send and read across origins: exactly what the endpoint's API uses. */
export const CORS = {
  methods: ["GET", "POST"],
  requestHeaders: ["authorization", "content-type", IDEMPOTENCY_KEY_HEADER],
  responseHeaders: [
    "retry-after",
    REQUEST_ID_HEADER,
    IDEMPOTENCY_REPLAYED_HEADER,
    RATE_LIMIT_POLICY_HEADER,
    RATE_LIMIT_HEADER,
  ],
  /** For how long an endpoint may let a browser keep the answer to a preflight request: one day; the choice is ours. */
  maxAgeSeconds: { min: 0, max: 86_400 },
} as const;

/** An origin as browsers send it, of a site with TLS: no path, and nothing that a browser would never send. */
export const ORIGIN = /^https:\/\/[^/\s*?#@\\]+$/;

/** Cross-origin access from browsers. */
export interface CorsRules {
  /** Origins that may call, for example `https://app.example.com`. */
  readonly origins: readonly string[];
  /** Seconds for which a browser may keep the answer to a preflight request. */
  readonly maxAgeSeconds: number;
}
