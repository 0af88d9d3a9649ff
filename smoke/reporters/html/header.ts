import type { CheckState } from "../../../contract/endpoint/check-states";
import { CHECK_STATES } from "../../../contract/endpoint/check-states";
import { fact } from "../../html/fact";
import { count, duration, moment } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import { stateMark } from "../../html/state-mark";
import { isFailing, type SmokeReport } from "../../run/result";
import { targetName } from "../target-name";

const OBSTACLES: Readonly<Record<NonNullable<SmokeReport["obstacle"]>, string>> = {
  unreachable: "The endpoint was not reached",
  "key-refused": "The endpoint refused the client key",
  "credentials-refused": "faceid refused the credentials",
};

/** The verdict on a run. */
export function runVerdict({ checks, summary, obstacle, interrupted, exitCode }: SmokeReport): string {
  if (obstacle) return OBSTACLES[obstacle];
  const failing = checks.filter(isFailing).length;
  const quarantined = checks.filter(({ quarantine }) => quarantine !== undefined).length;
  const aside = quarantined > 0 ? `, ${quarantined} more in quarantine` : "";
  const failed = `${failing} of ${count(checks.length, "check")} did not pass${aside}`;
  if (interrupted) return failing > 0 ? `Interrupted; ${failed}` : "Interrupted before every check was run";
  if (exitCode !== 0) return failing > 0 ? failed : "No check passed";
  const passed = summary.pass + summary.degraded;
  return passed === checks.length
    ? `All ${count(checks.length, "check")} passed`
    : `${passed} of ${count(checks.length, "check")} passed`;
}

const tally = (state: CheckState, number: number): Markup => {
  const text = html`${stateMark(state)}<b>${number}</b> ${state}`;
  return number === 0 ? html`<li class="zero">${text}</li>` : html`<li><a href="#${state}">${text}</a></li>`;
};

/** Links to the overviews that the page has, which are far down when much has failed. */
const overviews = ({ checks }: SmokeReport): Markup => {
  const profiles = checks.some(({ profile }) => profile !== undefined)
    ? html`<li><a href="#profiles">Profiles</a></li>`
    : html``;
  const latency = checks.some(({ attempts }) => attempts.length > 0)
    ? html`<li><a href="#latency">Latency</a></li>`
    : html``;
  return html`${profiles}${latency}`;
};

/** The share of each state, drawn; the tally next to it says the same in numbers. */
function shares({ checks, summary }: SmokeReport): Markup {
  let x = 0;
  const parts = CHECK_STATES.map((state) => {
    const width = (summary[state] / Math.max(1, checks.length)) * 100;
    const part = html`<rect class="${state}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="6"/>`;
    x += width;
    return width > 0 ? part : html``;
  });
  return html`<svg class="shares" width="100%" height="6" aria-hidden="true">${parts}</svg>`;
}

/** The verdict, the tally with links to the checks of each state, and the facts of the run. */
export function header(report: SmokeReport): Markup {
  const { target, region, contract, pace, startedAt, durationMs, runId, toolVersion, exitCode } = report;
  const state = exitCode === 0 ? "pass" : "fail";
  return html`<p class="eyebrow">Smoke checks of the token endpoint</p>
<h1>${targetName(report)}</h1>
<p class="verdict ${state}">${stateMark(state)} ${runVerdict(report)} <span class="in">in ${duration(durationMs)}</span></p>
${shares(report)}
<nav aria-label="Sections"><ul class="tally">${CHECK_STATES.map((each) => tally(each, report.summary[each]))}${overviews(report)}</ul></nav>
<dl class="facts run">${fact("target", target)}${fact("region", region)}${fact("started", moment(startedAt))}${fact("contract", contract)}${fact("pace", `${pace.requestsPerSecond} of ${pace.quota} requests/s, ${pace.reserve} reserved`)}${fact("exit code", String(exitCode))}${fact("run", runId)}${fact("version", toolVersion)}</dl>
`;
}
