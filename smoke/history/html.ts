import type { CheckState } from "../../contract/endpoint/check-states";
import { breakable } from "../html/breakable";
import { htmlDocument } from "../html/document";
import { fact } from "../html/fact";
import { count, moment } from "../html/format";
import { html, type Markup } from "../html/markup";
import { stateMark } from "../html/state-mark";
import { bars } from "./bars";
import { HISTORY_STYLE } from "./history-style";
import type { Statistics } from "./statistics";
import { burning, type EndpointHistory } from "./summary";
import { COLUMNS, figures } from "./words";

/** Every figure stands alone where rows are cards, so each says what it is. */
const HEADS = COLUMNS.slice(1).map((head) => (/^\d/.test(head) ? `burn ${head}` : head));

function row(name: Markup, statistics: Statistics): Markup {
  const cells = figures(statistics).map(
    ({ text, bad }, index) => html`<td data-head="${HEADS[index]}"${bad ? html` class="fail"` : html``}>${text}</td>`,
  );
  return html`<tr><th scope="row">${name}</th>${cells}<td class="newest">${bars(statistics)}</td></tr>
`;
}

function table({ overall, profiles }: EndpointHistory): Markup {
  const rows = profiles.map((one) => {
    const { profile, quarantine } = one;
    const note = quarantine
      ? html` <small>quarantined until ${quarantine.until}: ${quarantine.reason}</small>`
      : html``;
    return row(html`${breakable(profile)}${note}`, one);
  });
  return html`<table class="profiles"><thead><tr><th scope="col">profile</th>${HEADS.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col">newest runs</th></tr></thead>
<tbody>
${overall ? row(html`<b>overall</b>`, overall) : html``}${rows}</tbody></table>`;
}

/** What the history of an endpoint comes down to. */
function historyVerdict(history: EndpointHistory): { readonly state: CheckState; readonly text: string } {
  const { overall } = history;
  const fast = burning([history]).length > 0 ? "the error budget is used up too fast" : "";
  if (overall === undefined)
    return { state: fast ? "fail" : "skipped", text: fast || "No run says how the endpoint is" };
  const { good, runs } = overall.streak;
  const streak = `The newest ${runs === 1 ? "run" : `${runs} runs`} ${good ? "passed" : "failed"}`;
  return { state: good && !fast ? "pass" : "fail", text: fast ? `${streak}; ${fast}` : streak };
}

const TERMS = html`<dl class="terms">
<dt>passed</dt><dd>share of the runs that passed</dd>
<dt>flaky</dt><dd>share that passed only when sent again, or ended unlike the run before though nothing had changed</dd>
<dt>p50, p95</dt><dd>time of the answers that passed</dd>
<dt>budget left</dt><dd>of the failures that the SLO allows; below zero it is overspent</dd>
<dt>burn</dt><dd>how many times faster than the SLO allows failures came in the last hour, six hours and three days; with an exclamation mark it is above the threshold</dd>
<dt>streak</dt><dd>how many of the newest runs ended alike</dd>
</dl>`;

const endpointId = (index: number): string => `endpoint-${index + 1}`;

function section(history: EndpointHistory, index: number): Markup {
  const { endpoint, from, to, slo, reports, overall, profiles } = history;
  const { state, text } = historyVerdict(history);
  const id = endpointId(index);
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${endpoint}</h2>
<p class="verdict ${state}">${stateMark(state)} ${text}</p>
<dl class="facts">${fact("reports", String(reports))}${fact("first run", moment(from))}${fact("last run", moment(to))}${fact("SLO", `${slo} %`)}</dl>
${overall || profiles.length > 0 ? table(history) : html`<p class="note">Each was interrupted, or stopped by the key or the configuration, before it could tell.</p>`}</section>
`;
}

const link = (history: EndpointHistory, index: number): Markup =>
  html`<li><a href="#${endpointId(index)}">${stateMark(historyVerdict(history).state)}${history.endpoint}</a></li>`;

/** The histories as one page that loads nothing and runs nothing. */
export function historyPage(histories: readonly EndpointHistory[]): string {
  const links =
    histories.length > 1
      ? html`<nav aria-label="Endpoints"><ul class="tally">${histories.map(link)}</ul></nav>`
      : html``;
  const total = histories.reduce((sum, { reports }) => sum + reports, 0);
  return htmlDocument({
    title: `Smoke history: ${histories.length === 1 ? histories[0]?.endpoint : count(histories.length, "endpoint")}`,
    style: HISTORY_STYLE,
    skipTo: "profiles",
    header: html`<p class="eyebrow">Smoke checks of the token endpoint</p>
<h1>History of ${count(total, "run")}</h1>
${links}`,
    main: html`${histories.map(section)}`,
    footer: TERMS,
  }).text;
}
