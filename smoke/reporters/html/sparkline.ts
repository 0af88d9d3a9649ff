import type { CheckState } from "../../../contract/endpoint/check-states";
import { count, duration, percentile } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import type { CheckResult, SmokeReport } from "../../run/result";
import { groupBy } from "./group-by";

const WIDTH = 90;
const HEIGHT = 18;
const PAD = 3;

/** Worst first: the state shown for a run when a profile has several checks. */
const WORST: readonly CheckState[] = ["fail", "inconclusive", "degraded", "pass", "skipped"];

interface Point {
  readonly state: CheckState;
  /** Undefined when no request was sent. */
  readonly ms: number | undefined;
}

const isPassed = ({ state }: Point): boolean => state === "pass" || state === "degraded";

function toPoint(checks: readonly CheckResult[]): Point | undefined {
  const state = WORST.find((candidate) => checks.some((check) => check.state === candidate));
  const times = checks.filter(({ attempts }) => attempts.length > 0).map(({ durationMs }) => durationMs);
  return state && { state, ms: times.length > 0 ? Math.max(...times) : undefined };
}

/** The points of each profile in each run; undefined where a run did not check it. */
export function pointsByProfile(runs: readonly SmokeReport[]): ReadonlyMap<string, readonly (Point | undefined)[]> {
  const names = new Set(runs.flatMap(({ checks }) => checks.flatMap(({ profile }) => profile ?? [])));
  const byRun = runs.map(({ checks }) => groupBy(checks, ({ profile }) => profile));
  return new Map([...names].map((name) => [name, byRun.map((groups) => toPoint(groups.get(name) ?? []))]));
}

/**
 * How long a profile took from run to run, with a cross under each run in which it did not pass; says the same in
 * words.
 */
export function sparkline(profile: string, points: readonly (Point | undefined)[]): Markup {
  const known = points.flatMap((point) => point ?? []);
  const counted = known.filter(({ state }) => state !== "skipped");
  const times = known.flatMap(({ ms }) => ms ?? []).sort((a, b) => a - b);
  const most = times.at(-1) ?? 1;
  const x = (index: number): string =>
    (PAD + (points.length > 1 ? index / (points.length - 1) : 1) * (WIDTH - 2 * PAD)).toFixed(1);
  const y = (ms: number): string => (HEIGHT - PAD - (ms / Math.max(1, most)) * (HEIGHT - 2 * PAD)).toFixed(1);
  const line = points
    .flatMap((point, index) => (point?.ms === undefined ? [] : `${x(index)},${y(point.ms)}`))
    .join(" ");
  const crosses = points.flatMap((point, index) =>
    point === undefined || isPassed(point) || point.state === "skipped"
      ? []
      : `M${x(index)} ${HEIGHT / 2}m-2.5-2.5l5 5m0-5l-5 5`,
  );
  const last = known.at(-1);
  const passed = counted.filter(isPassed).length;
  const words = `${profile}: ${passed} of ${count(counted.length, "run")} passed, typically ${duration(percentile(times, 0.5) ?? 0)}`;
  return html`<svg class="spark" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}"><title>${words}</title>
<polyline points="${line}"/>${crosses.length > 0 ? html`<path class="cross" d="${crosses.join("")}"/>` : html``}${last?.ms === undefined || !isPassed(last) ? html`` : html`<circle cx="${x(points.length - 1)}" cy="${y(last.ms)}" r="2"/>`}</svg> <span class="share">${passed}/${counted.length}</span>`;
}
