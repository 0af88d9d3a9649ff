import { systemClock } from "../../lib/clock";
import type { Fault } from "../../local-cloud";
import type { Deployment } from "./deployment";

/** What happens when the failing call arrives. */
type Failure = (
  deployment: Deployment,
) => Pick<Fault, "onHit"> &
  ({ readonly kind: "error"; readonly code: string } | { readonly kind: "reset"; readonly performed?: true });

/**
 * How long a caller waits in vain, milliseconds. The provider itself would wait for 300 s, which cannot be set; a
 * proxy's patience ends sooner.
 */
const PATIENCE_MS = 2_000;

/** What can go wrong with one call, by the name it has on the command line. */
export const FAILURES = {
  /** The service refuses; the provider tries some actions again, but not most. */
  InternalError: () => ({ kind: "error", code: "InternalError" }),
  /** The service asks to wait; the provider tries again. */
  RequestLimitExceeded: () => ({ kind: "error", code: "RequestLimitExceeded" }),
  /** The request never gets there. */
  reset: () => ({ kind: "reset" }),
  /** There is no answer for a while, then the connection ends; the request never got there. */
  timeout: () => ({ kind: "reset", onHit: () => systemClock.sleep(PATIENCE_MS) }),
  /** The service does the work, and the answer never comes. */
  "lost-answer": () => ({ kind: "reset", performed: true }),
  /** `cdktf`, Terraform and the provider are killed while the request is on its way; it never gets there. */
  kill: (deployment) => ({ kind: "reset", onHit: () => deployment.kill() }),
} as const satisfies Record<string, Failure>;

export type FailureName = keyof typeof FAILURES;

export const FAILURE_NAMES = Object.keys(FAILURES) as FailureName[];
