import type { Explanation } from "../answer/explanation";
import type { Call } from "../api";

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WireAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call that was sent, and what came of it; without its secrets. Answer of `/api/send`. */
export interface SentCall {
  readonly call: Call;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly request: WireRequest;
  /** Undefined when none came. */
  readonly answer?: WireAnswer | undefined;
  readonly explanation: Explanation;
}
