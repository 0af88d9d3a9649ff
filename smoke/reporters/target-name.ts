import type { SmokeReport } from "../run/result";

/** What a report is about, in a word: its environment, else the host of its target. */
export const targetName = ({ environment, target }: Pick<SmokeReport, "environment" | "target">): string =>
  environment ?? (URL.canParse(target) ? new URL(target).host : target);
