import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { urlToHttpOptions } from "node:url";
import { keys } from "../../scripts/keys";
import { smoke } from "../../scripts/smoke";
import { smokeHistory } from "../../scripts/smoke-history";
import { start } from "../../scripts/start";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";

let cwd: string;
let script: RunningScript | undefined;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "local-cloud-"));
});
afterEach(async () => {
  script?.interrupt();
  await script?.ended();
  script = undefined;
  rmSync(cwd, { recursive: true, force: true });
});

/** The variables that the script printed as `export NAME=VALUE`. */
const exported = (stdout: string): Record<string, string> =>
  Object.fromEntries(
    [...stdout.matchAll(/^export (\w+)=(.*)$/gm)].map((match) => [String(match[1]), String(match[2])]),
  );

/** The outputs file that the script's own suggestions name. */
const outputsIn = (stderr: string): string => /npx ekyc smoke .*--outputs (\S+)/.exec(stderr)?.[1] ?? "";

it("npx ekyc start and a second local cloud beside it do not touch its outputs", async () => {
  script = new RunningScript("local-cloud", ["--env", "dev"], { cwd });
  await script.says(/The local cloud is up/);
  const outputs = outputsIn(script.stderr);
  const before = readFileSync(join(cwd, outputs), "utf8");
  const other = new RunningScript("local-cloud", ["--env", "dev"], { cwd });
  await other.says(/The local cloud is up/);
  expect(outputsIn(other.stderr)).not.toBe(outputs);
  expect((await runCommandInProcess(start, [], { cwd })).code).toBe(0);
  other.interrupt();
  await other.ended();
  expect(readFileSync(join(cwd, outputs), "utf8")).toBe(before);
  const target = ["--env", "dev", "--outputs", outputs, "--key-file", "key.txt"];
  const variables = exported(script.stdout);
  expect(await runCommandInProcess(keys, ["create", ...target], { cwd, variables })).toMatchObject({ code: 0 });
  expect(await runCommandInProcess(smoke, [...target, "--profiles", "HK"], { cwd })).toMatchObject({ code: 0 });
});

it("prints a secret key that is another one at each start, at a port that is free", async () => {
  const variables = [];
  for (let start = 1; start <= 2; start += 1) {
    script = new RunningScript("local-cloud", [], { cwd });
    await script.says(/The local cloud is up/);
    variables.push(exported(script.stdout));
    script.interrupt();
    await script.ended();
  }
  const [one, other] = variables.map(({ TENCENTCLOUD_SECRET_KEY }) => TENCENTCLOUD_SECRET_KEY);
  expect(one).toMatch(/^EXAMPLE[0-9a-f]{48}$/);
  expect(other).not.toBe(one);
});

describe("npx ekyc local-cloud --env dev", () => {
  it("gives keys and smoke all that they need, until Ctrl-C", async () => {
    script = new RunningScript("local-cloud", ["--env", "dev"], { cwd });
    await script.says(/The local cloud is up/);
    const outputs = outputsIn(script.stderr);
    expect(outputs).toMatch(/^\.local\/\d+\/outputs\.dev\.json$/);
    const variables = exported(script.stdout);
    expect(Object.keys(variables)).toEqual([
      "EKYC_CLOUD_ENDPOINT",
      "TENCENTCLOUD_SECRET_ID",
      "TENCENTCLOUD_SECRET_KEY",
    ]);

    const target = ["--env", "dev", "--outputs", outputs, "--key-file", "key.txt"];
    expect(await runCommandInProcess(keys, ["create", ...target], { cwd, variables })).toMatchObject({ code: 0 });
    const selection = ["--profiles", "HK,TaiWanIDCard", "--reporter", "json", "--output", "smoke.json"];
    expect(await runCommandInProcess(smoke, [...target, ...selection], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const report = readFileSync(join(cwd, "smoke.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ exitCode: 0, summary: { pass: 14 } });
    expect(report).not.toContain(readFileSync(join(cwd, "key.txt"), "utf8").trim());

    const [, calling = ""] = /^ {2}curl .*(http\S+)\/v1\/health$/m.exec(script.stderr) ?? [];
    expect((await fetch(`${calling}/v1/health`)).status).toBe(200);
    const { endpoint_url: url } =
      Object.values(
        JSON.parse(readFileSync(join(cwd, outputs), "utf8")) as Record<string, { endpoint_url: string }>,
      )[0] ?? {};
    expect(script.stderr).toContain(
      `  curl -H "Authorization: Bearer $(cat ${outputs.replace("outputs.dev.json", "key.txt")})" -H "Content-Type: application/json" -d '{"profile":"HK"}' ${url}/v1/tokens\n`,
    );

    const [, place = ""] = /A bucket for --history: "(.*)"/.exec(script.stderr) ?? [];
    expect(
      await runCommandInProcess(smoke, [...target, "--profiles", "HK", "--history", place], { cwd, variables }),
    ).toMatchObject({
      code: 0,
    });
    expect(await runCommandInProcess(smokeHistory, ["--history", place], { cwd, variables })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^dev {2}1 report,/),
    });

    const wrong = join(cwd, "wrong.txt");
    writeFileSync(wrong, `ekyc_zzzzzzzz_${"Z".repeat(43)}\n`);
    const refused = await runCommandInProcess(smoke, ["--env", "dev", "--outputs", outputs, "--key-file", wrong], {
      cwd,
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ refused the client key\.\n {2}fix: /,
    );

    copyFileSync(join(cwd, outputs), join(cwd, "outputs.dev.json"));
    script.interrupt();
    expect(await script.ended()).toBe(0);
    expect(script.stderr).toMatch(/Stopped after \d+ API requests\.\n$/);

    const gone = await runCommandInProcess(smoke, ["--env", "dev", "--key-file", "key.txt"], { cwd });
    expect(gone.code).toBe(3);
    expect(gone.stderr).toMatch(
      /^error: The endpoint http:\/\/127\.0\.0\.1:\d+ was not reached: nothing listens at the address \(ECONNREFUSED\)\.\n {2}fix: /,
    );
  });
});

it("a port in use is one sentence and a remedy", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  try {
    expect(await runScript("local-cloud", ["--port", String(port)], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: The port ${port} of 127.0.0.1 is in use.\n  fix: Give another port with --port, or --port 0 for any free one.\n`,
    });
  } finally {
    other.close();
  }
});

it("--certificate-file writes what a client trusts that speaks TLS with it, in place of the one of an earlier start", async () => {
  writeFileSync(join(cwd, "ca.pem"), "-----BEGIN CERTIFICATE-----\nearlier\n");
  script = new RunningScript("local-cloud", ["--certificate-file", "ca.pem"], { cwd });
  await script.says(/The local cloud is up/);
  const url = String(exported(script.stdout)["EKYC_CLOUD_ENDPOINT"]).replace("http:", "https:");
  const ca = readFileSync(join(cwd, "ca.pem"));
  // In one object: the agent that the SDK brings replaces https.request by one that reads no address before it.
  const [response] = await once(request({ ...urlToHttpOptions(new URL(url)), ca, agent: false }).end(), "response");
  response.resume();
  expect(response.statusCode).toBe(200);
});

it.each([
  ["a file that is no certificate, and leaves it as it is", "notes.txt", /notes\.txt exists and is not a certificate/],
  ["a file in a folder that is not there", "none/ca.pem", /none\/ca\.pem cannot be written \(ENOENT\)/],
])("--certificate-file refuses %s", async (_what, file, message) => {
  writeFileSync(join(cwd, "notes.txt"), "mine");
  const { code, stderr } = await runScript("local-cloud", ["--certificate-file", file], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(readFileSync(join(cwd, "notes.txt"), "utf8")).toBe("mine");
});
