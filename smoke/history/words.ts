import type { Statistics } from "./statistics";

/** Heads of a history's columns; the first is the profile. */
export const COLUMNS = ["", "runs", "passed", "flaky", "p50", "p95", "budget left", "burn 1h", "6h", "3d", "streak"];

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** A figure as it is shown. */
export interface Figure {
  readonly text: string;
  /** Whether it needs attention. */
  readonly bad?: boolean;
}

/** The figures of a row in the order of {@link COLUMNS}. A burn rate above its threshold has an exclamation mark. */
export function figures({ runs, passRate, flakeRate, latencyMs, budgetLeft, burn, streak }: Statistics): Figure[] {
  const ms = (value: number | undefined): string => (value === undefined ? "-" : `${value} ms`);
  return [
    { text: String(runs) },
    { text: percent(passRate) },
    { text: percent(flakeRate) },
    { text: ms(latencyMs?.p50) },
    { text: ms(latencyMs?.p95) },
    { text: percent(budgetLeft), bad: budgetLeft < 0 },
    ...burn.map(({ rate, burning }) => ({
      text: rate === undefined ? "-" : `${Number(rate.toFixed(1))}${burning ? "!" : ""}`,
      bad: burning,
    })),
    { text: `${streak.runs} ${streak.good ? "passed" : "failed"}`, bad: !streak.good },
  ];
}

/** How many reports there are. */
export const reportCount = (count: number): string => `${count} ${count === 1 ? "report" : "reports"}`;
