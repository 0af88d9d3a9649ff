import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { keyboardProblems } from "./keyboard";

export interface View {
  readonly scheme: "light" | "dark";
  /** Width of the window, in pixels. */
  readonly width: number;
}

export const VIEWS: readonly View[] = (["light", "dark"] as const).flatMap((scheme) =>
  [390, 1280].map((width) => ({ scheme, width })),
);

const HEIGHT = 900;

/** A page longer than this is shown by its first screens only. Pixels. */
const LONGEST_SCREENSHOT = 6_000;

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * Serious and critical violations of the accessibility rules. Evaluated, not added as a script, which the page's policy
 * forbids.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) => `axe ${id} at ${nodes.length} places, first ${nodes[0]?.target}: ${nodes[0]?.failureSummary}`,
    );
}

/** Everything that can be scrolled sideways: the page itself or a part of it. */
const SIDEWAYS = `[...document.querySelectorAll("*")]
  .filter((element) => element === document.documentElement
    ? element.scrollWidth > window.innerWidth
    : /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth)
  .map((element) => element.tagName + "." + element.className + " is " + element.scrollWidth + " px wide")`;

/** What can be scrolled sideways. */
export const sidewaysProblems = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>(SIDEWAYS)).map((wide) => `scrolls sideways: ${wide}`);

/** Opens a report's file, writes a screenshot next to it, and returns what is wrong with the page. */
export async function inspectPage(browser: Browser, folder: string, name: string, view: View): Promise<string[]> {
  const { scheme, width } = view;
  const url = pathToFileURL(join(folder, `${name}.html`)).href;
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: HEIGHT },
    locale: "en",
    offline: true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) problems.push(`asked for ${request.url()}`);
  });
  try {
    await page.goto(url, { waitUntil: "load" });
    const height = Math.min(LONGEST_SCREENSHOT, await page.evaluate<number>("document.documentElement.scrollHeight"));
    const path = join(folder, `${name}-${scheme}-${width}.png`);
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
    problems.push(...(await sidewaysProblems(page)));
    problems.push(...(await accessibilityProblems(page)));
    // The order of the stops does not depend on the colours, and pressing Tab takes most of the time.
    if (scheme === "light") problems.push(...(await keyboardProblems(page)));
    return problems;
  } finally {
    await context.close();
  }
}
