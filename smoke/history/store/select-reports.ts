import { didYouMean } from "../../../lib/nearest";
import { UserError } from "../../../lib/user-error";
import { endpointName } from "../summary";
import type { HistoryStore } from "./history-store";
import { type KeptReport, readHistory } from "./open-history";

export interface ReportSelection {
  /** Only those of this endpoint. @default - all */
  readonly env?: string | undefined;
  /** Only those that are at most this old, milliseconds. @default - all */
  readonly since?: number | undefined;
}

/**
 * The reports of a history that are asked for, oldest first.
 * @param warn told of what is not a report
 * @throws UserError when there is none
 */
export async function selectReports(
  history: HistoryStore,
  { env, since }: ReportSelection,
  now: number,
  warn: (text: string) => void,
): Promise<readonly KeptReport[]> {
  const { place } = history;
  const from = since === undefined ? undefined : now - since;
  const { kept, warnings } = await readHistory(history, from);
  for (const warning of warnings) warn(warning);
  const endpoints = [...new Set(kept.map(({ report }) => endpointName(report)))].sort();
  if (env !== undefined && !endpoints.includes(env)) {
    throw new UserError(
      `${place} holds no report of "${env}"${from === undefined ? "" : " in the time given with --since"}; it has: ${endpoints.join(", ") || "none at all"}.${didYouMean(env, endpoints)}`,
      "Name one of them with --env, or run `npx ekyc smoke --env NAME --history PLACE`.",
    );
  }
  const chosen = kept
    .filter(({ report }) => env === undefined || endpointName(report) === env)
    .filter(({ report }) => from === undefined || Date.parse(report.startedAt) >= from);
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `${place} holds no report${since === undefined ? "" : " of the time given with --since"}.`,
    "Keep one with `npx ekyc smoke --env NAME --history PLACE`, or name a longer time.",
  );
}
