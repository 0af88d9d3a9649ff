import type { Browser, BrowserContext, Page } from "playwright-core";
import { REVISIONS, SEED_REVISION } from "../../contract/vendor/revisions";
import { type Explorer, startExplorer } from "../../explorer";
import { systemClock } from "../../lib/clock";
import { type LocalCloud, startLocalCloud, TEST_USERS } from "../../local-cloud";
import type { View } from "./inspect-page";

const HEIGHT = 900;

export const NEWEST = REVISIONS.at(-1)?.date ?? SEED_REVISION;

/** An explorer before local clouds, without an environment. */
export interface ServedExplorer {
  readonly explorer: Explorer;
  readonly clouds: ReadonlyMap<string, LocalCloud>;
  close(): Promise<void>;
}

export async function serveExplorer(): Promise<ServedExplorer> {
  const clouds = new Map<string, LocalCloud>();
  const explorer = await startExplorer({
    clock: systemClock,
    revision: SEED_REVISION,
    region: "ap-singapore",
    testUsers: TEST_USERS,
    localCloud: async (contract) => {
      const known = clouds.get(contract) ?? (await startLocalCloud({ contract }));
      clouds.set(contract, known);
      return { url: known.url, credentials: known.cloud.account };
    },
    environment: { name: "sample", profiles: { HK: { idCardType: "HK", checkMode: 1, securityLevel: 4 } } },
  });
  const close = async (): Promise<void> => {
    await explorer.close();
    for (const cloud of clouds.values()) await cloud.close();
  };
  return { explorer, clouds, close };
}

/** The page in a browser, and what it did that it must not. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, and requests to anywhere but the explorer. */
  readonly problems: string[];
}

/** Opens the page as the person who started the explorer does. */
export async function openPage(browser: Browser, url: string, { scheme, width }: View): Promise<OpenPage> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: HEIGHT }, locale: "en" });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  const { origin } = new URL(url);
  page.on("request", (request) => {
    const to = request.url();
    if (!to.startsWith(`${origin}/`) && !/^(data|blob):/.test(to)) problems.push(`asked for ${to}`);
  });
  await page.goto(url);
  await page.waitForSelector("#operation");
  return { page, context, problems };
}
