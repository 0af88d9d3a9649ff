import type { Statistics } from "./statistics";

/** Heads of a history's columns; the first is the profile. */
export const COLUMNS = ["", "runs", "passed", "flaky", "p50", "p95", "budget left", "burn 1h", "6h", "3d", "streak"];

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** The figures of a row as they are shown, in the order of {@link COLUMNS}. A burn rate above its threshold has an exclamation mark. */
export function figures({ runs, passRate, flakeRate, latencyMs, budgetLeft, burn, streak }: Statistics): string[] {
  const ms = (value: number | undefined): string => (value === undefined ? "-" : `${value} ms`);
  return [
    String(runs),
    percent(passRate),
    percent(flakeRate),
    ms(latencyMs?.p50),
    ms(latencyMs?.p95),
    percent(budgetLeft),
    ...burn.map(({ rate, burning }) => (rate === undefined ? "-" : `${Number(rate.toFixed(1))}${burning ? "!" : ""}`)),
    `${streak.runs} ${streak.good ? "passed" : "failed"}`,
  ];
}

/** How many reports there are. */
export const reportCount = (count: number): string => `${count} ${count === 1 ? "report" : "reports"}`;
