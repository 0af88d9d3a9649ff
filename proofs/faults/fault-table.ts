import { CHECK_STATES } from "../../contract/endpoint/check-states";
import { table } from "../../operations/generate/markdown";
import { type CheckResult, type SmokeReport, summarize } from "../../smoke/run/result";
import type { FaultOutcome } from "./run-fault-cases";

const HEAD = [
  "Fault",
  "Token check",
  "Other checks",
  "Exit code",
  "Attempts",
  "Requests at faceid",
  "Reason",
  "Next step",
];

const counted = (checks: readonly CheckResult[]): string => {
  const summary = summarize(checks);
  return CHECK_STATES.filter((state) => summary[state] > 0)
    .map((state) => `${summary[state]} ${state}`)
    .join(", ");
};

/** The check that says most: the token's if it says anything, else the first that does. */
const telling = (token: CheckResult, checks: readonly CheckResult[]): CheckResult =>
  token.nextStep === undefined ? (checks.find(({ nextStep }) => nextStep !== undefined) ?? token) : token;

/** What differs between two runs of the same thing: the port and the ids of requests. */
function steady(text: string, { target, checks }: SmokeReport): string {
  const ids = checks.flatMap(({ attempts }) => attempts.flatMap(({ upstreamRequestId }) => upstreamRequestId ?? []));
  return ids.reduce((known, id) => known.replaceAll(id, "…"), text.replaceAll(target, "https://…"));
}

function row({ fault, tokenCheckId, report, upstreamRequests }: FaultOutcome): string[] {
  const token = report.checks.find(({ id }) => id === tokenCheckId);
  if (token === undefined) throw new Error(`the report has no ${tokenCheckId}`);
  const others = report.checks.filter((check) => check !== token);
  const { reason = "", nextStep = "" } = telling(token, others);
  return [
    fault,
    token.state,
    counted(others),
    String(report.exitCode),
    String(token.attempts.length),
    String(upstreamRequests),
    steady(reason, report),
    steady(nextStep, report),
  ];
}

/** The outcomes as a Markdown table, without anything that differs between two runs. */
export const faultTable = (outcomes: readonly FaultOutcome[]): string => table(HEAD, outcomes.map(row));
