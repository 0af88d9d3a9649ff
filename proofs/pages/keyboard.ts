import type { Page } from "playwright-core";

interface Focus {
  /** Number of the summary in the page; -1 for anything else. */
  readonly summary: number;
  readonly href: string | null;
  readonly outlined: boolean;
}

const FOCUS = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    summary: [...document.querySelectorAll("summary")].indexOf(element),
    href: element.getAttribute("href"),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  };
})()`;

const OPEN = `document.activeElement.parentElement.open`;

/** Links that lead nowhere in the page. */
const DANGLING = `[...document.querySelectorAll("a[href^='#']")]
  .map((link) => link.getAttribute("href"))
  .filter((href) => !document.getElementById(href.slice(1)))`;

/**
 * What a person without a mouse cannot do: reach every details, see where they are, open and close one, skip to the
 * checks, follow links.
 */
export async function keyboardProblems(page: Page): Promise<string[]> {
  const problems = (await page.evaluate<string[]>(DANGLING)).map((href) => `the link ${href} leads nowhere`);
  const [summaries, stops] = await page.evaluate<[number, number]>(
    `[document.querySelectorAll("summary").length, document.querySelectorAll("summary, a[href], [tabindex='0']").length]`,
  );
  const reached = new Set<number>();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate<Focus>(FOCUS);
    if (stop === 0 && focus.href !== "#main")
      problems.push(`the first stop of Tab is ${focus.href}, not the skip link`);
    if (!focus.outlined) problems.push(`stop ${stop + 1} of Tab cannot be seen`);
    if (focus.summary < 0) continue;
    if (reached.size === 0) {
      const before = await page.evaluate<boolean>(OPEN);
      await page.keyboard.press("Enter");
      if ((await page.evaluate<boolean>(OPEN)) === before) problems.push("Enter does not toggle a check");
      await page.keyboard.press("Enter");
    }
    reached.add(focus.summary);
  }
  if (reached.size !== summaries) problems.push(`Tab reaches ${reached.size} of ${summaries} checks`);
  return problems;
}
