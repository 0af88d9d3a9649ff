import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { urlToHttpOptions } from "node:url";
import { keys } from "../../scripts/keys";
import { localCloud } from "../../scripts/local-cloud";
import { smoke } from "../../scripts/smoke";
import { smokeHistory } from "../../scripts/smoke-history";
import { start } from "../../scripts/start";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { RunningScript } from "../helpers/running-script";
import { temporaryFolder } from "../helpers/temporary-folder";

/** Where the one that most tests ask is up. */
let cwd: string;
let script: RunningScript;
/** Its variables, and its outputs file. */
let variables: Record<string, string>;
let outputs: string;
let other: RunningScript | undefined;

beforeAll(async () => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "ca.pem"), "-----BEGIN CERTIFICATE-----\nearlier\n");
  script = new RunningScript("local-cloud", ["--env", "dev", "--certificate-file", "ca.pem"], { cwd });
  await script.says(/The local cloud is up/);
  variables = exported(script.stdout);
  outputs = outputsIn(script.stderr);
  // Before anyone asks the endpoint, which reads its keys again some seconds later only.
  for (const file of ["key.txt", "second-key.txt"]) {
    const created = await runCommandInProcess(keys, ["create", ...target(outputs, file)], { cwd, variables });
    expect(created).toMatchObject({ code: 0 });
  }
});
afterAll(() => end(script));
afterEach(async () => {
  await end(other);
  other = undefined;
});

async function end(one: RunningScript | undefined): Promise<void> {
  one?.interrupt();
  await one?.ended();
}

/** The variables that the script printed as `export NAME=VALUE`. */
const exported = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    [...stdout.matchAll(/^export (\w+)=(.*)$/gm)].map((match) => [String(match[1]), String(match[2])]),
  );

/** The outputs file that the script's own suggestions name. */
const outputsIn = (stderr: string): string => /npx ekyc smoke .*--outputs (\S+)/.exec(stderr)?.[1] ?? "";

/** Options that lead a command to a deployment in the folder, with a key of its own. */
const target = (file: string, keyFile: string): string[] => ["--env", "dev", "--outputs", file, "--key-file", keyFile];

describe("npx ekyc local-cloud --env dev", () => {
  it("gives keys and smoke all that they need", async () => {
    expect(outputs).toMatch(/^\.local\/\d+\/outputs\.dev\.json$/);
    expect(Object.keys(variables)).toEqual([
      "EKYC_CLOUD_ENDPOINT",
      "TENCENTCLOUD_SECRET_ID",
      "TENCENTCLOUD_SECRET_KEY",
    ]);

    const [, calling = ""] = /^ {2}curl .*(http\S+)\/v1\/health$/m.exec(script.stderr) ?? [];
    expect((await fetch(`${calling}/v1/health`)).status).toBe(200);
    const options = target(outputs, "key.txt");
    const [, place = ""] = /A bucket for --history: "(.*)"/.exec(script.stderr) ?? [];
    const selection = ["--profiles", "HK,TaiWanIDCard", "--reporter", "json", "--output", "smoke.json"];
    expect(
      await runCommandInProcess(smoke, [...options, ...selection, "--history", place], { cwd, variables }),
    ).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const report = readFileSync(join(cwd, "smoke.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ exitCode: 0, summary: { pass: 14 } });
    expect(report).not.toContain(readFileSync(join(cwd, "key.txt"), "utf8").trim());
    expect(await runCommandInProcess(smokeHistory, ["--history", place], { cwd, variables })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^dev {2}1 report,/),
    });

    const { endpoint_url: url } =
      Object.values(
        JSON.parse(readFileSync(join(cwd, outputs), "utf8")) as Record<string, { endpoint_url: string }>,
      )[0] ?? {};
    expect(script.stderr).toContain(
      `  curl -H "Authorization: Bearer $(cat ${outputs.replace("outputs.dev.json", "key.txt")})" -H "Content-Type: application/json" -d '{"profile":"HK"}' ${url}/v1/tokens\n`,
    );

    const wrong = join(cwd, "wrong.txt");
    writeFileSync(wrong, `ekyc_zzzzzzzz_${"Z".repeat(43)}\n`);
    const refused = await runCommandInProcess(smoke, target(outputs, wrong), { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ refused the client key\.\n {2}fix: /,
    );
  });

  it("has outputs that neither npx ekyc start nor a second one beside it touches, until that ends with Ctrl-C", async () => {
    const before = readFileSync(join(cwd, outputs), "utf8");
    other = new RunningScript("local-cloud", ["--env", "dev"], { cwd });
    await other.says(/The local cloud is up/);
    const own = exported(other.stdout)["TENCENTCLOUD_SECRET_KEY"];
    expect(own).toMatch(/^EXAMPLE[0-9a-f]{48}$/);
    expect(own).not.toBe(variables["TENCENTCLOUD_SECRET_KEY"]);
    expect(outputsIn(other.stderr)).not.toBe(outputs);
    copyFileSync(join(cwd, outputsIn(other.stderr)), join(cwd, "outputs.dev.json"));
    expect((await runCommandInProcess(start, [], { cwd })).code).toBe(0);
    other.interrupt();
    expect(await other.ended()).toBe(0);
    expect(other.stderr).toMatch(/Stopped after \d+ API requests\.\n$/);

    expect(readFileSync(join(cwd, outputs), "utf8")).toBe(before);
    const options = target(outputs, "second-key.txt");
    expect(await runCommandInProcess(smoke, [...options, "--profiles", "HK"], { cwd })).toMatchObject({ code: 0 });
    const gone = await runCommandInProcess(smoke, ["--env", "dev", "--key-file", "second-key.txt"], { cwd });
    expect(gone.code).toBe(3);
    expect(gone.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ was not reached: nothing listens at the address \(ECONNREFUSED\)\.\n {2}fix: /,
    );
  });

  it("--certificate-file writes what a client trusts that speaks TLS with it, in place of the one of an earlier start", async () => {
    const url = String(variables["EKYC_CLOUD_ENDPOINT"]).replace("http:", "https:");
    const ca = readFileSync(join(cwd, "ca.pem"));
    // In one object: the agent that the SDK brings replaces https.request by one that reads no address before it.
    const [response] = await once(request({ ...urlToHttpOptions(new URL(url)), ca, agent: false }).end(), "response");
    response.resume();
    expect(response.statusCode).toBe(200);
  });
});

it("a port in use is one sentence and a remedy", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  try {
    expect(await runCommandInProcess(localCloud, ["--port", String(port)], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: The port ${port} of 127.0.0.1 is in use.\n  fix: Give another port with --port, or --port 0 for any free one.\n`,
    });
  } finally {
    other.close();
  }
});

it.each([
  [
    "a file that is not a certificate, and leaves it as it is",
    "notes.txt",
    /notes\.txt exists and is not a certificate/,
  ],
  ["a file in a folder that is not there", "none/ca.pem", /none\/ca\.pem cannot be written \(ENOENT\)/],
])("--certificate-file refuses %s", async (_what, file, message) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "notes.txt"), "mine");
  const { code, stderr } = await runCommandInProcess(localCloud, ["--certificate-file", file], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("mine");
});
