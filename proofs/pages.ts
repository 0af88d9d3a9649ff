import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { main } from "../lib/command-line/main";
import { EXIT } from "../lib/user-error";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { startChromium } from "./pages/browser";
import { serveExplorer } from "./pages/explorer-page";
import { explorerProofs } from "./pages/explorer-proofs";
import { FAULTS, FAULTY_PAGE } from "./pages/faulty-page";
import { inspectPage, VIEWS } from "./pages/inspect-page";
import { samplePages } from "./pages/sample-pages";

/** Faults of the faulty page that the inspection overlooks. */
async function overlooked(browser: Browser, folder: string): Promise<string[]> {
  writeFileSync(join(folder, "faulty.html"), FAULTY_PAGE);
  const found = await inspectPage(browser, folder, "faulty", { scheme: "light", width: 390 });
  return FAULTS.filter((fault) => !found.some((problem) => fault.test(problem))).map((fault) => `overlooked ${fault}`);
}

function verdict(title: string, found: readonly string[]): string {
  return `${found.length === 0 ? "✔" : "✖"} ${title}\n${found.map((what) => `    ${what}\n`).join("")}`;
}

async function inspectAll({ variables, stdout }: CommandContext): Promise<number> {
  // npm runs scripts in the project's root.
  const folder = join(process.cwd(), "reports", "html");
  const browser = await startChromium(variables);
  let problems = 0;
  try {
    mkdirSync(folder, { recursive: true });
    const missed = await overlooked(browser, folder);
    problems += missed.length;
    stdout.write(verdict("every fault of a faulty page is found", missed));
    for (const [name, page] of samplePages()) {
      writeFileSync(join(folder, `${name}.html`), page);
      const inspected = await Promise.all(VIEWS.map((view) => inspectPage(browser, folder, name, view)));
      for (const [index, view] of VIEWS.entries()) {
        const found = inspected[index] ?? [];
        problems += found.length;
        stdout.write(verdict(`${name} ${view.scheme} ${view.width} px`, found));
      }
    }
    const served = await serveExplorer();
    try {
      for (const [title, find] of explorerProofs(browser, served, folder)) {
        const found = await find();
        problems += found.length;
        stdout.write(verdict(title, found));
      }
    } finally {
      await served.close();
    }
  } finally {
    await browser.close();
  }
  stdout.write(`${problems} problems; pages and screenshots are in reports/html\n`);
  return problems === 0 ? EXIT.ok : EXIT.failed;
}

export const testHtml = defineCommand("npm run test:html --", (program, run) =>
  program
    .description(
      "Opens sample html reports, histories and the explorer in a headless Chromium, light and dark, at 390 and 1280 pixels: no console error, no request elsewhere, no serious axe violation, nothing scrolls sideways, reports reached by keyboard; in the explorer every profile is sent, every rule broken, words found, and a foreign page kept out. Writes screenshots.",
    )
    .addHelpText(
      "after",
      `
Needs a Chromium or Chrome: CHROMIUM_PATH, else one in a usual place.
Exit codes: 0 nothing was found, 1 something was, 3 there is no browser.

Example:
  CHROMIUM_PATH=/usr/bin/chromium npm run test:html`,
    )
    .action(run(inspectAll)),
);

if (require.main === module) void main(testHtml);
