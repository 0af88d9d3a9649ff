import { defined } from "../../lib/defined";
import { mapTexts } from "../../lib/map-texts";
import { printable, visible } from "../../lib/printable";
import { type CheckResult, isFailing } from "../run/result";
import { listDetails } from "./details";
import type { Reporter } from "./reporter";

/** Text on a line of TAP, where # begins a directive. */
const escaped = (text: string): string => printable(text.replace(/[\\#]/g, "\\$&").replace(/\s+/g, " "));

function directive({ state, reason = "", quarantine }: CheckResult): string {
  if (quarantine) return ` # TODO quarantined until ${quarantine.until}: ${escaped(quarantine.reason)}`;
  return state === "skipped" ? ` # SKIP ${escaped(reason)}` : "";
}

function diagnostics(result: CheckResult): string {
  const { stringify } = require("yaml") as typeof import("yaml");
  const { state, attempts, durationMs, parameters } = result;
  const facts = {
    state,
    ...Object.fromEntries(listDetails(result)),
    durationMs,
    ...defined({ parameters }),
    attempts,
  };
  const yaml = stringify(mapTexts(facts, visible), { lineWidth: 0 }).trimEnd().replace(/^/gm, "  ");
  return `\n  ---\n${yaml}\n  ...`;
}

function testPoint(result: CheckResult, index: number): string {
  const { state, title } = result;
  const ok = state === "fail" || state === "inconclusive" ? "not ok" : "ok";
  const more = state === "pass" && result.attempts.length === 1 ? "" : diagnostics(result);
  return `${ok} ${index + 1} - ${escaped(title)}${directive(result)}${more}`;
}

/** Why the run as a whole has not passed although no test point says so. */
function bailOut(exitCode: number, checks: readonly CheckResult[], interrupted: boolean): string[] {
  if (exitCode === 0 || checks.some(isFailing)) return [];
  return [`Bail out! ${interrupted ? "The run was interrupted." : "No check passed."}`];
}

/** For TAP consumers: TAP 14 with YAML diagnostics. A check in quarantine is a TODO, an inconclusive one is not ok. */
export const tapReporter = (): Reporter => ({
  render: ({ checks, exitCode, interrupted = false }) =>
    [
      "TAP version 14",
      `1..${checks.length}`,
      ...checks.map(testPoint),
      ...bailOut(exitCode, checks, interrupted),
      "",
    ].join("\n"),
});
