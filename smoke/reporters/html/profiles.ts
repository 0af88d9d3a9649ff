import type { CheckState } from "../../../contract/endpoint/check-states";
import { CHECK_STATES } from "../../../contract/endpoint/check-states";
import { breakable } from "../../html/breakable";
import { duration } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import { stateMark } from "../../html/state-mark";
import type { CheckResult, SmokeReport } from "../../run/result";
import { MARKS } from "../marks";
import { groupBy } from "./group-by";
import { pointsByProfile, sparkline } from "./sparkline";

const ORDER: readonly CheckState[] = ["fail", "inconclusive", "degraded", "skipped", "pass"];

/** The check of a profile that most deserves a look. */
const foremost = (checks: readonly CheckResult[]): CheckResult | undefined =>
  ORDER.flatMap((state) => checks.find((check) => check.state === state) ?? [])[0];

function cell(checks: readonly CheckResult[], state: CheckState): Markup {
  const inState = checks.filter((check) => check.state === state).length;
  if (inState === 0) return html`<td class="cell"><span class="none" aria-hidden="true">·</span></td>`;
  return html`<td class="cell ${state}">${stateMark(state)}<span class="${inState === 1 ? "hidden" : "many"}">${inState === 1 ? state : inState}</span></td>`;
}

function row(
  profile: string,
  checks: readonly CheckResult[],
  anchors: ReadonlyMap<string, string>,
  history: Markup | undefined,
): Markup {
  const sent = checks.filter(({ attempts }) => attempts.length > 0).map(({ durationMs }) => durationMs);
  const took = Math.max(0, ...sent);
  const anchor = anchors.get(foremost(checks)?.id ?? "");
  return html`<tr><th scope="row"><a href="#${anchor}">${breakable(profile)}</a></th>
${CHECK_STATES.map((state) => cell(checks, state))}
<td class="time">${sent.length > 0 ? duration(took) : html`<span class="none">not run</span>`}</td>${history === undefined ? html`` : html`<td class="history">${history}</td>`}</tr>
`;
}

/** The matrix of profiles by state, with how long each took and, when there were runs before, how it did in them. */
export function profilesSection(runs: readonly SmokeReport[], anchors: ReadonlyMap<string, string>): Markup {
  const checks = runs.at(-1)?.checks ?? [];
  const profiles = groupBy(checks, ({ profile }) => profile);
  if (profiles.size === 0) return html``;
  const points = runs.length > 1 ? pointsByProfile(runs) : undefined;
  const rows = [...profiles].map(([profile, its]) =>
    row(profile, its, anchors, points && sparkline(profile, points.get(profile) ?? [])),
  );
  return html`<section aria-labelledby="profiles"><h2 id="profiles">Profiles <span class="n">${profiles.size}</span></h2>
<table class="matrix"><thead><tr><th scope="col">Profile</th>
${CHECK_STATES.map((state) => html`<th scope="col" class="cell ${state}"><span aria-hidden="true">${MARKS[state]}</span> <span class="word">${state}</span></th>`)}
<th scope="col" class="time">Took</th>${points ? html`<th scope="col" class="history"><span class="word">Last</span> ${runs.length} runs</th>` : html``}</tr></thead>
<tbody>${rows}</tbody></table></section>
`;
}
