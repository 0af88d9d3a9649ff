import { html, type Markup } from "../html/markup";
import type { Statistics } from "./statistics";

/** How many judgements are drawn, newest first. */
const SHOWN = 40;

const STEP = 4;
const HEIGHT = 16;

/** One bar per judgement, oldest left: tall and green passed, short and red failed. */
export function bars({ outcomes }: Statistics): Markup {
  const shown = outcomes.slice(-SHOWN);
  const failed = shown.filter((good) => !good).length;
  const words =
    shown.length === 1
      ? `the newest run, which ${failed === 1 ? "failed" : "passed"}`
      : `the newest ${shown.length} runs, ${failed} of them failed`;
  const width = shown.length * STEP - 1;
  const rects = shown.map((good, index) => {
    const height = good ? HEIGHT : HEIGHT / 2;
    return html`<rect class="${good ? "pass" : "fail"}" x="${index * STEP}" y="${HEIGHT - height}" width="${STEP - 1}" height="${height}"/>`;
  });
  return html`<svg class="bars" role="img" aria-label="${words}" width="${width}" height="${HEIGHT}">${rects}</svg>`;
}
