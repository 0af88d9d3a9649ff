import { type Browser, chromium } from "playwright-core";
import { LoopbackServer } from "../../../__tests__/helpers/loopback-server";
import { handlerZip } from "../../../__tests__/helpers/scf";
import { ARGUMENTS, chromiumPath } from "../../../proofs/pages/browser";
import { v1Signature } from "../../../signature/v1";
import { type LocalCloud, startLocalCloud } from "../..";

function installed(): string | undefined {
  try {
    return chromiumPath(process.env);
  } catch {
    return undefined;
  }
}

const executablePath = installed();
const inBrowser = executablePath === undefined ? it.skip : it;

let local: LocalCloud;
let site: LoopbackServer;
let browser: Browser | undefined;

beforeEach(async () => {
  local = await startLocalCloud();
  site = await LoopbackServer.start((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<title>evil</title>"),
  );
});

afterEach(async () => {
  await browser?.close();
  await site.close();
  await local.close();
});

/**
 * A form that creates a function, signed with the account's own key: what only a page could have that was told the key.
 */
function signedForm(): string {
  const parameters: Record<string, string> = {
    Action: "CreateFunction",
    Version: "2018-04-16",
    Region: "ap-singapore",
    Timestamp: String(Math.floor(local.cloud.clock.now() / 1_000)),
    Nonce: "1",
    SecretId: local.cloud.account.secretId,
    SignatureMethod: "HmacSHA256",
    FunctionName: "foreign",
    Handler: "index.main_handler",
    Runtime: "Nodejs20.19",
    "Code.ZipFile": handlerZip("return 1;").toString("base64"),
  };
  const message = { method: "POST", host: new URL(local.url).host, parameters };
  const Signature = v1Signature(message, "HmacSHA256", local.cloud.account.secretKey);
  return String(new URLSearchParams({ ...parameters, Signature }));
}

const functions = (): number => local.cloud.scf.functions.size;

describe("a page of somebody else's", () => {
  inBrowser("runs no code, even with the key (skipped where there is no Chromium: CHROMIUM_PATH)", async () => {
    const { port } = site;
    const args = [...ARGUMENTS, `--host-resolver-rules=MAP evil.example 127.0.0.1`];
    browser = await chromium.launch({ executablePath: executablePath ?? "", headless: true, args });
    const page = await browser.newPage();
    await page.goto(`http://evil.example:${port}/`);
    const kind = await page.evaluate(
      async ([url, form]) => {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const answer = await fetch(url, { method: "POST", mode: "no-cors", headers, body: form });
        return answer.type;
      },
      [local.url, signedForm()] as const,
    );
    // It was answered, with what the page may not read.
    expect(kind).toBe("opaque");
    expect([functions(), local.audit.entries]).toEqual([0, []]);
  });

  it("would have run code with the same form: what keeps it out is that a browser says so", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch(local.url, { method: "POST", headers, body: signedForm() });
    expect(await answer.text()).not.toContain("Error");
    expect(functions()).toBe(1);
  });
});
