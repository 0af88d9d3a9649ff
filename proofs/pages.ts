import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { Browser } from "playwright-core";
import { processOutput } from "../lib/output";
import { EXIT } from "../lib/user-error";
import { runCommand } from "../scripts/cli/cli";
import { startChromium } from "./pages/browser";
import { FAULTS, FAULTY_PAGE } from "./pages/faulty-page";
import { inspectPage, VIEWS } from "./pages/inspect-page";
import { samplePages } from "./pages/sample-pages";

/** npm runs scripts in the project's root. */
const FOLDER = join(process.cwd(), "reports", "html");

/** Faults of the faulty page that the inspection overlooks. */
async function overlooked(browser: Browser): Promise<string[]> {
  writeFileSync(join(FOLDER, "faulty.html"), FAULTY_PAGE);
  const found = await inspectPage(browser, FOLDER, "faulty", { scheme: "light", width: 390 });
  return FAULTS.filter((fault) => !found.some((problem) => fault.test(problem))).map((fault) => `overlooked ${fault}`);
}

function say(title: string, found: readonly string[]): void {
  processOutput.out(`${found.length === 0 ? "✔" : "✖"} ${title}\n${found.map((what) => `    ${what}\n`).join("")}`);
}

async function testHtml(): Promise<void> {
  const browser = await startChromium(process.env);
  let problems = 0;
  try {
    mkdirSync(FOLDER, { recursive: true });
    const missed = await overlooked(browser);
    problems += missed.length;
    say("every fault of a faulty page is found", missed);
    for (const [name, page] of samplePages()) {
      writeFileSync(join(FOLDER, `${name}.html`), page);
      const inspected = await Promise.all(VIEWS.map((view) => inspectPage(browser, FOLDER, name, view)));
      for (const [index, view] of VIEWS.entries()) {
        const found = inspected[index] ?? [];
        problems += found.length;
        say(`${name} ${view.scheme} ${view.width} px`, found);
      }
    }
  } finally {
    await browser.close();
  }
  processOutput.out(`${problems} problems; pages and screenshots are in reports/html\n`);
  process.exitCode = problems === 0 ? EXIT.ok : EXIT.failed;
}

void runCommand(
  new Command("npm run test:html --")
    .description(
      "Opens sample html reports and histories in a headless Chromium, light and dark, at 390 and 1280 pixels: no console error, no request, no serious axe violation, nothing scrolls sideways, everything reached by keyboard. Writes screenshots.",
    )
    .addHelpText(
      "after",
      `
Needs a Chromium or Chrome: CHROMIUM_PATH, else one in a usual place.
Exit codes: 0 nothing was found, 1 something was, 3 there is no browser.

Example:
  CHROMIUM_PATH=/usr/bin/chromium npm run test:html`,
    )
    .action(testHtml),
);
