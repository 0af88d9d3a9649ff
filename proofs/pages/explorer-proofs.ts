import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { RULES } from "../../contract/vendor/rules";
import { NEWEST, type OpenPage, openPage, type ServedExplorer } from "./explorer-page";
import { WORDS } from "./explorer-words";
import { accessibilityProblems, sidewaysProblems, VIEWS, type View } from "./inspect-page";

const WIDE: View = { scheme: "light", width: 1280 };

/** Bodies that break each rule, by the rule's id. */
const BREACHES: Readonly<Record<string, object>> = {
  "compare-image": { CheckMode: 2 },
  "compare-image-unused": { CheckMode: 1, CompareImage: "aaaa" },
  "action-list": { SecurityLevel: 1, ActionList: "blink" },
  "disable-check-ocr-warnings": { IdCardType: "SingaporeIDCard", DisableCheckOcrWarnings: true },
  "need-verify-id-card": { IdCardType: "ML", NeedVerifyIdCard: true },
  "allow-expired-document": { IdCardType: "ML", AllowExpiredDocument: false },
  "allow-upload-photo": { EnableForgeryDetectionImages: true, AllowUploadPhoto: true },
};

/** One proof: what it shows, and what speaks against it. */
export type Proof = readonly [title: string, find: () => Promise<readonly string[]>];

const sees = (page: Page, text: string): Promise<string | undefined> =>
  page
    .getByText(text, { exact: false })
    .first()
    .waitFor({ timeout: 5_000 })
    .then(
      () => undefined,
      () => `nowhere is "${text}"`,
    );

async function profiles({ page }: OpenPage): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of ID_CARD_TYPES) {
    await page.getByRole("button", { name, exact: true }).click();
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/send"));
    await page.getByRole("button", { name: /^Send/ }).click();
    const { explanation } = (await (await answered).json()) as { explanation: { sdkToken?: string; headline: string } };
    const token = explanation.sdkToken;
    const missing = token === undefined ? explanation.headline : await sees(page, token);
    if (missing !== undefined) problems.push(`${name}: ${missing}`);
  }
  return problems;
}

async function rules({ page }: OpenPage): Promise<string[]> {
  await page.selectOption("#revision", NEWEST);
  await page.getByRole("tab", { name: "Request" }).click();
  const problems: string[] = [];
  for (const { id, text } of RULES) {
    await page.fill("#body", JSON.stringify(BREACHES[id]));
    const missing = await sees(page, text);
    if (missing !== undefined) problems.push(`${id}: ${missing}`);
    await page.fill("#body", "{}");
    await page.getByText(text).waitFor({ state: "detached", timeout: 5_000 });
  }
  await page.fill("#body", "{");
  const said = await sees(page, "Not JSON:");
  return said === undefined ? problems : [...problems, said];
}

/** Whether what is there is focused, now or within the next seconds. */
const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(`${selector}:focus`)
    .waitFor({ timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );

async function search({ page }: OpenPage): Promise<string[]> {
  const problems: string[] = [];
  for (const [query, title] of WORDS) {
    await page.locator("#operation, #kind").first().click();
    await page.keyboard.press("/");
    await page.keyboard.type(query);
    const hit = page.locator("#hit-0 code");
    // The list is drawn again after each letter.
    await hit
      .and(page.getByText(title, { exact: true }))
      .waitFor({ timeout: 5_000 })
      .catch(() => {});
    const first = await hit.textContent();
    await page.keyboard.press("Enter");
    const at = await page.evaluate<string>("location.hash");
    if (first !== title) problems.push(`${query}: the first hit is ${first}, not ${title}`);
    if (!/^#\/(call|profile|reference)\/./.test(at)) problems.push(`${query}: leads to ${at}`);
    const [, parameter] = at.match(/^#\/call\/\w+\/(\w+)$/) ?? [];
    if (parameter !== undefined && !(await isFocused(page, `#field-${parameter}`)))
      problems.push(`${query}: leads to ${at}, and ${parameter} is not focused`);
  }
  return problems;
}

/** Signed for another service, and years ago. */
const REFUSED_REQUEST = `curl https://faceid.intl.tencentcloudapi.com/ -H 'Content-Type: application/json' -H 'Host: faceid.intl.tencentcloudapi.com' \\
  -H 'X-TC-Action: GetSdkVerificationResult' -H 'X-TC-Version: 2018-03-01' -H 'X-TC-Timestamp: 1551113065' -H 'X-TC-Region: ap-singapore' \\
  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${"0".repeat(64)}' \\
  -d '{"SdkToken":"x"}'`;

/** The views of the page that are looked at, by name, with what opens each. */
const SCENES: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ["call", async () => {}],
  ["signature", (page) => page.getByRole("tab", { name: "Signature" }).click()],
  [
    "answer",
    async (page) => {
      await page.getByRole("button", { name: /^Send/ }).click();
      await page.getByRole("button", { name: "Read its result" }).waitFor();
    },
  ],
  ["code", (page) => page.getByRole("tab", { name: "Code" }).click()],
  ["history", (page) => page.getByRole("tab", { name: "History" }).click()],
  [
    "refused",
    async (page) => {
      await page.getByRole("tab", { name: "Request" }).click();
      await page.fill("#body", '{"CheckMode": 2, "IdCardType": "ML", "Wrong": 1, "NeedVerifyIdCard": true}');
      await page.locator(".refusal").first().waitFor();
    },
  ],
  [
    "search",
    async (page) => {
      await page.locator("#operation").click();
      await page.keyboard.press("/");
      await page.keyboard.type("signature");
      await page.locator("#hit-0").waitFor();
    },
  ],
  [
    "reference",
    async (page) => {
      await page.keyboard.press("Enter");
      await page.locator("article.found").waitFor();
    },
  ],
  [
    "debugger",
    async (page) => {
      await page.goto(`${page.url().replace(/#.*/, "")}#/debugger`);
      await page.locator("textarea").fill(REFUSED_REQUEST);
      await page.getByRole("button", { name: "Diagnose" }).click();
      await page.getByText("Authorization", { exact: false }).first().waitFor();
    },
  ],
];

const looked = (browser: Browser, url: string, folder: string, view: View): Proof => [
  `explorer ${view.scheme} ${view.width} px`,
  async () => {
    const { page, context, problems } = await openPage(browser, url, view);
    for (const [name, open] of SCENES) {
      await open(page);
      const path = join(folder, `explorer-${name}-${view.scheme}-${view.width}.png`);
      writeFileSync(path, await page.screenshot());
      const found = [...(await sidewaysProblems(page)), ...(await accessibilityProblems(page))];
      problems.push(...found.map((problem) => `${name}: ${problem}`));
    }
    await context.close();
    return problems;
  },
];

/** What a page of another origin tries; each ends in a text that says what it reached. */
const ATTACKS: Readonly<Record<string, string>> = {
  "read the catalogue": `fetch(target + "api/catalogue", { method: "POST", body: "{}", headers: { "content-type": "application/json", "x-explorer-token": "x" } }).then((a) => a.text())`,
  "send a call without a preflight": `fetch(target + "api/send", { method: "POST", mode: "no-cors", body: call }).then((a) => a.type + a.status)`,
  "read the page": `fetch(target).then((a) => a.text())`,
  "run its script": `new Promise((end) => { const s = document.createElement("script"); s.src = target + "page.js"; s.onload = () => end("loaded"); s.onerror = () => end("blocked"); document.head.append(s); })`,
  "frame it": `new Promise((end) => { const f = document.createElement("iframe"); f.src = target; f.onload = () => { try { end(String(f.contentDocument)); } catch (error) { end("blocked"); } }; document.body.append(f); })`,
};

/** What they may end in: nothing that can be read, and nothing that was done. */
const HARMLESS = /^(TypeError: Failed to fetch|opaque0|blocked|null)$/;

async function attacks(browser: Browser, { explorer, clouds }: ServedExplorer, token: string): Promise<string[]> {
  const site = createServer((_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("x"));
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const seen = (): number => [...clouds.values()].reduce((sum, { audit }) => sum + audit.requests, 0);
  const before = seen();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    // By its own name, and by one that was made to lead to the explorer.
    for (const host of ["127.0.0.1", "evil.example"]) {
      await page.goto(`http://${host}:${(site.address() as AddressInfo).port}/`);
      const { port } = new URL(explorer.url);
      for (const address of [`http://127.0.0.1:${port}/`, `http://evil.example:${port}/`]) {
        for (const [what, code] of Object.entries(ATTACKS)) {
          const call = `{"operation":"ApplySdkVerificationToken","revision":"${NEWEST}","region":"ap-singapore","target":"local","parameters":{}}`;
          const script = `(() => { const target = ${JSON.stringify(address)}; const call = ${JSON.stringify(call)}; return ${code}; })().catch(String)`;
          const end = String(await page.evaluate(script));
          if (!HARMLESS.test(end)) problems.push(`a page of ${host} could ${what} of ${address}: ${end.slice(0, 80)}`);
        }
      }
    }
    // A name that was made to lead here has the page's origin for its own; it still has another name.
    const rebound = await page.goto(`http://evil.example:${new URL(explorer.url).port}/#token=${token}`);
    if (rebound?.status() !== 403) problems.push(`a name that leads here was answered with ${rebound?.status()}`);
    if (seen() !== before) problems.push(`${seen() - before} calls reached the local cloud`);
    return problems;
  } finally {
    await context.close();
    site.closeAllConnections();
    site.close();
  }
}

/** Everything that is proven of the explorer in a browser. @param folder of the screenshots */
export function explorerProofs(browser: Browser, served: ServedExplorer, folder: string): readonly Proof[] {
  const { url } = served.explorer;
  const inPage = (title: string, find: (open: OpenPage) => Promise<string[]>): Proof => [
    title,
    async () => {
      const open = await openPage(browser, url, WIDE);
      try {
        return [...(await find(open)), ...open.problems];
      } finally {
        await open.context.close();
      }
    },
  ];
  return [
    inPage(`explorer: each of ${ID_CARD_TYPES.length} profiles is chosen, sent and answered with a token`, profiles),
    inPage(`explorer: each of ${RULES.length} rules is broken, and said`, rules),
    inPage(`explorer: ${WORDS.length} words are found by keyboard`, search),
    ["explorer: a page of another origin cannot drive it", () => attacks(browser, served, new URL(url).hash.slice(7))],
    ...VIEWS.map((view) => looked(browser, url, folder, view)),
  ];
}
