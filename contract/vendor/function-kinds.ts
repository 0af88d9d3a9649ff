import { INSTANCE_CONCURRENCY_MAX } from "./scf-limits";

/**
 * What the endpoint is deployed as. `web` is an HTTP server (583/56124) of which one instance works on many requests at
 * a time; `event` is called with one event at a time, and SCF writes what it returns, the token, into its log topic
 * (583/39777).
 */
export const FUNCTION_KINDS = {
  web: { type: "HTTP", maxInstances: 1, concurrency: INSTANCE_CONCURRENCY_MAX },
  event: { type: "Event", maxInstances: 5, concurrency: 1 },
} as const satisfies Readonly<Record<string, FunctionKindSpec>>;

interface FunctionKindSpec {
  /** The vendor's name of it. */
  readonly type: "HTTP" | "Event";
  /** Instances that run at most, unless an environment says otherwise. */
  readonly maxInstances: number;
  /**
   * Requests that one instance works on at the same time, unless an environment says otherwise. Several for Web
   * functions only; "an SCF concurrent instance processes only one event at a time" (583/37040, 2021-04-14).
   */
  readonly concurrency: number;
}

export type FunctionKind = keyof typeof FUNCTION_KINDS;
