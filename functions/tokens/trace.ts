import type { LimitState } from "./callers/rate-limit-headers";

/** What becomes known about a request while it is answered; the log line is written from it. */
export interface Trace {
  attempts: number;
  readonly secrets: string[];
  /** Where the caller stands with limits of its own. */
  readonly limits: LimitState[];
  keyId?: string;
  caller?: string;
  profile?: string;
  idCardType?: string;
  upstreamRequestId?: string;
}
