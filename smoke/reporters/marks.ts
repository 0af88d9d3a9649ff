import type { CheckState } from "../../contract/endpoint/check-states";

/** One character for each state, so that no report tells states apart by colour alone. */
export const MARKS: Readonly<Record<CheckState, string>> = {
  pass: "✔",
  degraded: "▲",
  fail: "✖",
  skipped: "○",
  inconclusive: "?",
};
