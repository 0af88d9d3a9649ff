import { fact } from "../../html/fact";
import { duration } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import { stateLabel, stateMark } from "../../html/state-mark";
import type { Attempt, CheckResult } from "../../run/result";

const offset = ({ startedAt }: Attempt, runStart: number): string =>
  `+${((Date.parse(startedAt) - runStart) / 1_000).toFixed(2)} s`;

const retryAfter = ({ retryAfterMs }: Attempt): string => (retryAfterMs === undefined ? "" : duration(retryAfterMs));

const answer = ({ code, upstreamRequestId }: Attempt): Markup =>
  html`<td class="code">${code ?? "ok"}${upstreamRequestId === undefined ? html`` : html`<span class="id">${upstreamRequestId}</span>`}</td>`;

function attempts(all: readonly Attempt[], runStart: number): Markup {
  const asked = all.some(({ retryAfterMs }) => retryAfterMs !== undefined);
  const head = ["#", "at", "took", "status", ...(asked ? ["retry after"] : []), "answer, request id"];
  const rows = all.map((attempt, index) => {
    const cells = [
      String(index + 1),
      offset(attempt, runStart),
      duration(attempt.durationMs),
      String(attempt.status ?? "none"),
    ];
    if (asked) cells.push(retryAfter(attempt));
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}${answer(attempt)}</tr>`;
  });
  return html`<table class="attempts"><caption>${all.length === 1 ? "The attempt" : `${all.length} attempts`}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

const describeParameters = ({ parameters = {} }: CheckResult): string | undefined =>
  Object.entries(parameters)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ") || undefined;

const quarantine = ({ quarantine: known }: CheckResult): string | undefined =>
  known && `until ${known.until}, it does not decide the exit code: ${known.reason}`;

const comparison = ({ expected, received }: CheckResult): Markup =>
  expected === undefined && received === undefined
    ? html``
    : html`<dl class="compare">${fact("expected", expected)}${fact("received", received)}</dl>`;

/** One check: its line, and below it all that is known about it. */
export function checkDetails(
  result: CheckResult,
  anchor: string,
  options: { readonly open: boolean; readonly runStart: number },
): Markup {
  const { id, state, title, reason, owner, nextStep, upstreamRequestId, durationMs, attempts: all } = result;
  const retried = all.length > 1 ? html` <span class="times">${all.length} attempts</span>` : html``;
  return html`<details id="${anchor}" class="check ${state}"${options.open ? html` open` : html``}>
<summary>${stateMark(state)}<span class="hidden">${state}: </span><span class="title">${title}</span>${retried}${result.quarantine ? html` <span class="times">quarantined</span>` : html``}<span class="took">${all.length > 0 ? duration(durationMs) : "not run"}</span></summary>
<div class="body">
${reason === undefined ? html`` : html`<p class="reason">${stateLabel(state)} <span class="text">${reason}</span></p>`}
${comparison(result)}
${nextStep === undefined ? html`` : html`<p class="next"><strong>Next step</strong> <span class="text">${nextStep}</span></p>`}
<dl class="facts">${fact("owner", owner)}${fact("quarantined", quarantine(result))}${fact("check", id)}${fact("profile", result.profile)}${fact("parameters", describeParameters(result))}${fact("request id", upstreamRequestId)}</dl>
${all.length > 0 ? attempts(all, options.runStart) : html``}
</div></details>
`;
}
