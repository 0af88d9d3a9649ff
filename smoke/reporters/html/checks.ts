import type { CheckState } from "../../../contract/endpoint/check-states";
import { count } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import { type CheckResult, isFailing, type SmokeReport } from "../../run/result";
import { checkDetails } from "./check";
import { groupBy } from "./group-by";

/** The most checks that are expanded at first: more would be a wall of mostly the same text. */
const MOST_OPEN = 10;

/** The checks to open: all that fail when they are few, else the first of each reason. */
function toOpen(checks: readonly CheckResult[]): readonly CheckResult[] {
  const failing = checks.filter(isFailing);
  if (failing.length <= MOST_OPEN) return failing;
  return [...groupBy(failing, ({ reason = "" }) => reason).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_OPEN);
}

/** From this many checks on, the end of a list is far from the top. */
const LONG = 15;

const TITLES: Readonly<Record<CheckState, string>> = {
  fail: "Failed",
  inconclusive: "Inconclusive",
  degraded: "Degraded",
  skipped: "Skipped",
  pass: "Passed",
};

/** The checks of one state, each with its details; those that need attention are open. */
export function checksSection(report: SmokeReport, state: CheckState, anchors: ReadonlyMap<string, string>): Markup {
  const checks = report.checks.filter((check) => check.state === state);
  if (checks.length === 0) return html``;
  const opened = new Set(toOpen(checks));
  const note =
    checks.filter(isFailing).length > MOST_OPEN
      ? html`<p class="note">The first of each reason is open (${opened.size} of ${count(checks.length, "check")}).</p>`
      : html``;
  const runStart = Date.parse(report.startedAt);
  return html`<section aria-labelledby="${state}"><h2 id="${state}" class="${state}">${TITLES[state]} <span class="n">${checks.length}</span></h2>${note}
${checks.map((check) => checkDetails(check, anchors.get(check.id) ?? "", { open: opened.has(check), runStart }))}${checks.length > LONG ? html`<p class="up"><a href="#top">Back to the top</a></p>` : html``}</section>
`;
}
