import type { Check } from "../checks/check";
import { isPaced } from "./quota-action";
import { groupedBy, inTurns } from "./spread";

/** The limits of a run. */
export interface Budget {
  /** Requests, those sent again included. @default - as many as the plan has, and their retries */
  readonly maxRequests?: number;
  /** Milliseconds from the first request on. @default - as long as it takes */
  readonly maxDurationMs?: number;
}

/** Why a check was skipped that the budget has no room for. */
export const BUDGET = "budget";

/** Requests that the pace lets start within a time: the first starts at once. */
const startsWithin = (durationMs: number, requestsPerSecond: number): number =>
  Math.max(1, Math.ceil((durationMs / 1_000) * requestsPerSecond));

/**
 * The checks, where those that do not fit are skipped. The checks of the endpoint itself come first, then in turns
 * one of each profile, each in the order of the plan: the same plan and budget choose the same checks. A request is
 * sent again only from what these leave.
 */
export function fitToBudget(checks: readonly Check[], budget: Budget, requestsPerSecond: number): readonly Check[] {
  const { maxRequests = Number.POSITIVE_INFINITY, maxDurationMs } = budget;
  const maxStarts =
    maxDurationMs === undefined ? Number.POSITIVE_INFINITY : startsWithin(maxDurationMs, requestsPerSecond);
  const wanted = checks.filter(({ skip }) => skip === undefined);
  if (wanted.length <= Math.min(maxRequests, maxStarts)) return checks;
  const [first, rest] = [true, false].map((isFirst) =>
    wanted.filter(({ group }) => (group === "endpoint") === isFirst),
  );
  const inOrder = [...(first ?? []), ...inTurns(groupedBy(rest ?? [], ({ profile = "" }) => profile))];
  const fitting = new Set<Check>();
  let paced = 0;
  for (const check of inOrder) {
    if (fitting.size >= maxRequests) break;
    if (isPaced(check) && paced >= maxStarts) continue;
    if (isPaced(check)) paced += 1;
    fitting.add(check);
  }
  return checks.map((check) => (check.skip !== undefined || fitting.has(check) ? check : { ...check, skip: BUDGET }));
}
