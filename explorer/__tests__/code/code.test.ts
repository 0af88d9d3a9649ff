import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { healthyAnswer, ScriptedEndpoint } from "../../../__tests__/helpers/scripted-endpoint";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";
import { systemClock } from "../../../lib/clock";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { type LocalCloud, startLocalCloud, TEST_USERS } from "../../../local-cloud";
import type { Call } from "../../api";
import { answerCode, describeChecks } from "../../code/answer-code";
import type { Language } from "../../code/language";
import { LANGUAGE_IDS, LANGUAGES, type LanguageId } from "../../code/languages";
import { VENDOR_URL, writeCode } from "../../code/write-code";
import { NEWEST } from "../helpers/explorer-world";
import { CALLS, HOSTILE, RESULT_CALL } from "./code-calls";

const CLIENT_KEY = `ekyc_abcdefgh_${"K".repeat(43)}`;
const ENDPOINT = "https://ekyc.example.com";
const exec = promisify(execFile);

let cloud: LocalCloud;
let relay: Server;
/** Bodies in the order in which they came. */
const bodies: string[] = [];
let faceidUrl: string;

/** Writes bodies down and passes every request on as it is: its signature holds. */
beforeAll(async () => {
  cloud = await startLocalCloud({ contract: NEWEST });
  relay = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    bodies.push(Buffer.concat(chunks).toString());
    const { method = "", headers } = incoming;
    const onward = request(
      { host: "127.0.0.1", port: cloud.port, path: "/", method, headers, agent: false },
      (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers)),
    );
    onward.end(Buffer.concat(chunks));
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  faceidUrl = `http://127.0.0.1:${(relay.address() as AddressInfo).port}`;
});

afterAll(async () => {
  relay.close();
  relay.closeAllConnections();
  await cloud.close();
});

beforeEach(() => {
  bodies.length = 0;
});

const variables = () => ({
  PATH: process.env["PATH"] ?? "",
  TENCENTCLOUD_SECRET_ID: cloud.cloud.account.secretId,
  TENCENTCLOUD_SECRET_KEY: cloud.cloud.account.secretKey,
  EKYC_CLIENT_KEY: CLIENT_KEY,
});

/** The code of a call in a file of its own. */
function save(id: LanguageId, call: Call, endpointUrl = ENDPOINT): string {
  const code = writeCode(call, LANGUAGES[id], { faceidUrl, endpointUrl });
  if (code === undefined) throw new Error(`${id} does not write ${call.operation}`);
  const file = join(temporaryFolder(), LANGUAGES[id].file);
  writeFileSync(file, code);
  return file;
}

/** What the program that a file holds prints, as JSON. */
type Runner = (file: string) => Promise<unknown>;

async function printed(command: string, parameters: readonly string[], more: Record<string, string> = {}) {
  const { stdout } = await exec(command, parameters, { env: { ...variables(), ...more }, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

const RUNNERS = {
  node: (file) => printed(process.execPath, [file], { NODE_PATH: join(PROJECT_ROOT, "node_modules") }),
  curl: (file) => printed("sh", [file]),
  client: async (file) => {
    const outfile = `${file}.bundle.mjs`;
    const alias = { "ekyc-token-endpoint/client": join(PROJECT_ROOT, "client/index.ts") };
    await build({ entryPoints: [file], outfile, alias, bundle: true, platform: "node", format: "esm" });
    return printed(process.execPath, [outfile]);
  },
} satisfies Partial<Record<LanguageId, Runner>>;

/** Commands that read a file without running it; the file's name comes last. */
const PARSERS = {
  python: ["python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())"],
  go: ["gofmt", "-e", "-l"],
  php: ["php", "-l"],
  ruby: ["ruby", "-c"],
  tccli: ["sh", "-n"],
} satisfies Partial<Record<LanguageId, readonly [string, ...string[]]>>;

const isThere = (command: string): boolean => spawnSync(command, ["--version"]).error === undefined;

const ids = (proof: Language["inTests"]): string[] => LANGUAGE_IDS.filter((id) => LANGUAGES[id].inTests === proof);

it("does with each language what its table says", () => {
  expect(Object.keys(RUNNERS).sort()).toEqual(ids("run").sort());
  expect(Object.keys(PARSERS).sort()).toEqual(ids("parsed").sort());
  for (const id of ids(undefined)) expect(LANGUAGES[id as LanguageId].byHand).toBeDefined();
});

describe.each(["node", "curl"] as const)("code for %s", (id) => {
  it.each(Object.entries(CALLS))("sends %s as the call has it, and gets a token", async (_about, call) => {
    const file = save(id, call);
    const answer = (await RUNNERS[id](file)) as { Response?: object };
    expect(answer.Response ?? answer).toMatchObject({ SdkToken: expect.stringMatching(/^[0-9A-F-]{36}$/) });
    const sent = Object.entries(JSON.parse(bodies[0] ?? "")).filter(([, value]) => value !== null);
    expect(Object.fromEntries(sent)).toEqual(call.parameters);
    expect(bodies).toHaveLength(1);
  });
});

it("code for curl shows the answer that is an error, that for Node ends with failure", async () => {
  expect(await RUNNERS.curl(save("curl", RESULT_CALL))).toMatchObject({
    Response: { Error: { Code: "InvalidParameterValue.BizTokenIllegal" } },
  });
  await expect(RUNNERS.node(save("node", RESULT_CALL))).rejects.toMatchObject({ code: 1 });
});

describe("code for the endpoint", () => {
  let endpoint: ScriptedEndpoint;
  beforeAll(async () => {
    endpoint = await ScriptedEndpoint.start(healthyAnswer);
  });
  afterAll(() => endpoint.close());

  const extra = `${Array.from(HOSTILE).slice(0, 120).join("")} 😀\u202e`;
  const issue: Call = { ...RESULT_CALL, operation: "issueToken", parameters: { profile: "HK", extra } };
  const apply: Call = { ...CALLS["hostile texts"], parameters: { IdCardType: "HK", CheckMode: 1, Extra: extra } };
  const token = { sdkToken: expect.any(String) };
  const cases: [string, "client" | "curl", Call, unknown][] = [
    ["issues a token with", "curl", issue, token],
    ["issues a token with", "client", issue, token],
    ["issues a token for a call to faceid with", "client", apply, token],
    ["lists profiles with", "curl", { ...issue, operation: "profiles" }, { profiles: { HK: {} } }],
    ["lists profiles with", "client", { ...issue, operation: "profiles", parameters: {} }, { HK: {} }],
    ["asks for the health with", "client", { ...issue, operation: "health", parameters: {} }, { status: "ok" }],
  ];
  it.each(cases)("%s %s", async (_about, id, call, answer) => {
    expect(await RUNNERS[id](save(id, call, endpoint.url))).toMatchObject(answer as object);
    const { method, body } = endpoint.requests.at(-1) ?? {};
    expect(method === "POST" && JSON.parse(body ?? "")).toEqual(method === "POST" && { profile: "HK", extra });
  });
});

describe.each(Object.keys(PARSERS) as (keyof typeof PARSERS)[])("code for %s", (id) => {
  const [command, ...parameters]: readonly string[] = PARSERS[id];
  const there = isThere(String(command));
  (there ? it : it.skip)(`is read by ${command}${there ? "" : ", which is not on this machine"}`, () => {
    for (const call of [CALLS["hostile texts"], CALLS["lists and flags"], RESULT_CALL]) {
      const { status, stderr } = spawnSync(String(command), [...parameters, save(id, call)], {
        encoding: "utf8",
        // One that is not on the machine is warned about.
        env: { ...process.env, LC_ALL: "C.UTF-8" },
      });
      expect([status, stderr]).toEqual([0, ""]);
    }
  });
});

describe.each(LANGUAGE_IDS)("code for %s", (id) => {
  const write = (call: Call, url = VENDOR_URL) =>
    writeCode(call, LANGUAGES[id], { faceidUrl: url, endpointUrl: ENDPOINT }) ?? "";

  it("takes keys from the environment alone, and names the local cloud only when it is the target", () => {
    const call = CALLS["the page's example"];
    const [far, near] = [write(call), write(call, "http://127.0.0.1:7007")];
    expect(far).toContain(id === "client" ? "EKYC_CLIENT_KEY" : "TENCENTCLOUD_SECURITY_TOKEN");
    expect(far).not.toMatch(/127\.0\.0\.1|AKID/);
    if (id !== "client") expect(near).toContain("127.0.0.1:7007");
  });

  it("shows every character that could mislead whoever reads it", () => {
    expect(write(CALLS["hostile texts"])).not.toMatch(/[\0\u0085\u00a0\u200b\u2028\u202e\ufeff]/);
  });

  it("takes no name that would be code", () => {
    const call = { ...CALLS["the page's example"], parameters: { "x = 1; run()": 1 } };
    expect(() => write(call)).toThrow('"x = 1; run()" is not the name of a parameter.');
  });
});

describe("what the page is answered", () => {
  const options = {
    ...({ clock: systemClock, revision: NEWEST, region: "ap-singapore", testUsers: TEST_USERS } as const),
    localCloud: async () => ({ url: faceidUrl, credentials: cloud.cloud.account }),
  };

  it("is the language that was asked for, what it needs and how it was checked", async () => {
    const answer = await answerCode({ ...CALLS["the page's example"], language: "ruby" }, options);
    expect(answer).toMatchObject({ id: "ruby", file: "call.rb", needs: "gem install tencentcloud-sdk-common" });
    expect(answer.checked).toMatch(/^parsed in the project's tests; run by hand: Ruby/);
    expect(answer.languages.map(({ id }) => id)).toEqual(LANGUAGE_IDS);
  });

  it("is the first language that has a client of what is called, where the other has none", async () => {
    const { id, languages } = await answerCode(
      { ...RESULT_CALL, operation: "openApi", parameters: {}, language: "go" },
      options,
    );
    expect([id, languages]).toEqual(["curl", [{ id: "curl", title: "curl" }]]);
  });

  it("is code for the account without one: whoever runs it brings the credentials", async () => {
    const { code } = await answerCode({ ...CALLS["the page's example"], target: "account", language: "curl" }, options);
    expect(code).toContain("host=faceid.intl.tencentcloudapi.com");
  });
});

it("docs/explorer.md says of each language what it needs and how it was checked", () => {
  const rows = Object.values(LANGUAGES).map(
    (language) => `| ${language.title} | ${language.needs} | ${describeChecks(language)} |`,
  );
  const table = ["| Language | Needs | Checked |", "| --- | --- | --- |", ...rows].join("\n");
  const page = readFileSync(join(PROJECT_ROOT, "docs/explorer.md"), "utf8");
  expect(page).toContain(`<!-- code:begin -->\n${table}\n<!-- code:end -->`);
});
