import type { SmokeReport } from "../run/result";

/** The name of a report's target: its environment, else its host. */
export const targetName = ({ environment, target }: Pick<SmokeReport, "environment" | "target">): string =>
  environment ?? (URL.canParse(target) ? new URL(target).host : target);
