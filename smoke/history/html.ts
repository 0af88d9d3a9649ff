import type { Statistics } from "./statistics";
import type { EndpointHistory } from "./summary";
import { COLUMNS, figures, reportCount } from "./words";

/** Judgements that a row's picture shows: the newest. */
const SHOWN = 40;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** One bar per judgement, oldest left: tall and green passed, short and red failed. */
function bars({ outcomes }: Statistics): string {
  const shown = outcomes.slice(-SHOWN);
  const failed = shown.filter((good) => !good).length;
  const rects = shown.map(
    (good, index) =>
      `<rect class="${good ? "good" : "bad"}" x="${index * 4}" y="${good ? 0 : 8}" width="3" height="${good ? 16 : 8}"/>`,
  );
  return `<svg role="img" aria-label="the newest ${shown.length} runs, ${failed} of them failed" width="${shown.length * 4}" height="16">${rects.join("")}</svg>`;
}

function row(name: string, note: string, statistics: Statistics): string {
  const cells = figures(statistics).map(
    (text) => `<td${text.endsWith("!") ? ' class="bad"' : ""}>${escaped(text)}</td>`,
  );
  return `<tr><th scope="row">${escaped(name)}${note}</th>${cells.join("")}<td>${bars(statistics)}</td></tr>`;
}

function section({ endpoint, from, to, slo, reports, overall, profiles }: EndpointHistory): string {
  const heads = [...COLUMNS, "newest runs"].map((head) => `<th scope="col">${head || "profile"}</th>`);
  const rows = [
    ...(overall ? [row("overall", "", overall)] : []),
    ...profiles.map((one) => {
      const { quarantine } = one;
      const note = quarantine ? `quarantined until ${quarantine.until}: ${quarantine.reason}` : "";
      return row(one.profile, note && `<small>${escaped(note)}</small>`, one);
    }),
  ];
  return `<section><h2>${escaped(endpoint)}</h2>
<p>${reportCount(reports)}, ${escaped(from)} to ${escaped(to)}, SLO ${slo} %</p>
<div class="wide" tabindex="0" role="region" aria-label="history of ${escaped(endpoint)}"><table><thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div></section>`;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#d0d7de;--good:#1a7f37;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--line:#30363d;--good:#3fb950;--bad:#ff7b72}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:80rem;padding:1rem}
.wide{overflow-x:auto}table{border-collapse:collapse;white-space:nowrap}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right}
th[scope=row],thead th:first-child{text-align:left}small{display:block;font-weight:400;white-space:normal;max-width:14rem}
.bad{color:var(--bad);fill:var(--bad)}.good{fill:var(--good)}td.bad{font-weight:700}`;

/** One page without scripts, fonts or anything else from elsewhere; light or dark as the reader's system is. */
export function historyPage(histories: readonly EndpointHistory[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Smoke history</title><style>${STYLE}</style></head>
<body><main><h1>Smoke history</h1>
${histories.map(section).join("\n")}
<p>Burn: how many times faster than the SLO allows the budget is used up; with an exclamation mark it is above the threshold.</p>
</main></body></html>
`;
}
