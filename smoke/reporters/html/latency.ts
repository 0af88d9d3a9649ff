import type { CheckState } from "../../../contract/endpoint/check-states";
import { CHECK_STATES } from "../../../contract/endpoint/check-states";
import { count, duration, percentile } from "../../html/format";
import { html, type Markup } from "../../html/markup";
import { stateMark } from "../../html/state-mark";
import type { CheckResult, SmokeReport } from "../../run/result";

/** Height of the plot in pixels; its width is that of the page, so positions across are percentages. */
const HEIGHT = 200;
const TOP = 16;
const BOTTOM = 22;

/** Room for the labels of the axis, at the narrowest width too. Percent of the width. */
const LEFT = 13;

/** The smallest value on the logarithmic axis; faster answers are drawn there. Milliseconds. */
const FLOOR_MS = 1;

/** Shapes around 0,0: each state can be told without its colour. */
const SHAPES: Readonly<Record<CheckState, Markup>> = {
  pass: html`<circle r="3"/>`,
  degraded: html`<path d="M0-4.5 4.5 3.5h-9z"/>`,
  fail: html`<path d="M-3.5-3.5l7 7m0-7l-7 7"/>`,
  skipped: html`<circle r="3.5"/>`,
  inconclusive: html`<path d="M0-4.5 4.5 0 0 4.5-4.5 0z"/>`,
};

interface Request {
  readonly title: string;
  readonly state: CheckState;
  readonly atMs: number;
  readonly ms: number;
}

const listRequests = ({ startedAt, checks }: SmokeReport): Request[] =>
  checks.flatMap(({ title, state, attempts }) =>
    attempts.map((attempt) => ({
      title,
      state,
      atMs: Date.parse(attempt.startedAt) - Date.parse(startedAt),
      ms: attempt.durationMs,
    })),
  );

/** Round values from the one below the fastest to the one above the slowest. */
function gridLines(times: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.max(FLOOR_MS, times[0] ?? FLOOR_MS)));
  const high = Math.ceil(Math.log10(Math.max(FLOOR_MS * 10, times.at(-1) ?? 10)));
  return Array.from({ length: Math.max(2, high - low + 1) }, (_, index) => 10 ** (low + index));
}

function plot(requests: readonly Request[], times: readonly number[], words: string): Markup {
  const grid = gridLines(times);
  const [low = 0, high = 1] = [Math.log10(grid[0] ?? 1), Math.log10(grid.at(-1) ?? 10)];
  const y = (ms: number): string =>
    (TOP + (1 - (Math.log10(Math.max(FLOOR_MS, ms)) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const last = Math.max(1, ...requests.map(({ atMs }) => atMs));
  const x = (atMs: number): string => (LEFT + (Math.max(0, atMs) / last) * (98 - LEFT)).toFixed(2);
  const lines = grid.map(
    (ms) =>
      html`<line class="grid" x1="0" x2="100%" y1="${y(ms)}" y2="${y(ms)}"/><text x="0" y="${Number(y(ms)) - 4}">${duration(ms)}</text>`,
  );
  const p95 = percentile(times, 0.95) ?? 0;
  const mark = html`<line class="p95" x1="0" x2="100%" y1="${y(p95)}" y2="${y(p95)}"/><text class="end" x="100%" y="${Number(y(p95)) - 4}">p95 ${duration(p95)}</text>`;
  const points = requests.map(
    ({ title, state, atMs, ms }) =>
      html`<svg x="${x(atMs)}%" y="${y(ms)}" class="point ${state}"><title>${title}: ${duration(ms)}, ${state}</title>${SHAPES[state]}</svg>`,
  );
  return html`<svg class="plot" width="100%" height="${HEIGHT}" role="img" aria-label="${words}">${lines}${mark}${points}
<text x="${LEFT}%" y="${HEIGHT - 6}">start of the run</text><text class="end" x="98%" y="${HEIGHT - 6}">+${duration(last)}</text></svg>`;
}

const slowRow = ({ id, title, state, durationMs }: CheckResult, anchors: ReadonlyMap<string, string>): Markup =>
  html`<li><span class="took">${duration(durationMs)}</span> ${stateMark(state)}<span class="hidden">${state}: </span><a href="#${anchors.get(id)}">${title}</a></li>`;

/** How long every request took, over the time of the run, and which checks were slowest. */
export function latencySection(report: SmokeReport, anchors: ReadonlyMap<string, string>): Markup {
  const requests = listRequests(report);
  if (requests.length === 0) return html``;
  const times = requests.map(({ ms }) => ms).sort((a, b) => a - b);
  const [p50 = 0, p95 = 0, most = 0] = [percentile(times, 0.5), percentile(times, 0.95), times.at(-1)];
  const words = `${count(requests.length, "request")}: half took at most ${duration(p50)}, 95 % at most ${duration(p95)}, the slowest ${duration(most)}.`;
  const slowest = report.checks
    .filter(({ attempts }) => attempts.length > 0)
    .sort((a, b) => b.durationMs - a.durationMs)
    .slice(0, 5);
  const seen = CHECK_STATES.filter((state) => requests.some((request) => request.state === state));
  return html`<section aria-labelledby="latency"><h2 id="latency">Latency</h2>
<div class="latency"><figure>${plot(requests, times, words)}<figcaption>${words} A logarithmic scale; one sign per request, by the state of its check:
${seen.map((state) => html` <span class="key"><svg width="12" height="12" aria-hidden="true"><svg x="6" y="6" class="point ${state}">${SHAPES[state]}</svg></svg> ${state}</span>`)}</figcaption></figure>
<div><h3>Slowest</h3><ol class="slowest">${slowest.map((check) => slowRow(check, anchors))}</ol></div></div></section>
`;
}
