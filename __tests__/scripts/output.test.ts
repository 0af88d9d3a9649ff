import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateSmokeReport } from "../../smoke/schema/report-validator";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../helpers/scripted-endpoint";
import { onToken } from "../helpers/smoke-run";
import { temporaryFolder } from "../helpers/temporary-folder";
import { until } from "../helpers/until";

// Each test is a process of its own, which takes a while on a busy machine; those that share nothing run side by side.
jest.setTimeout(30_000);

const KEY = { EKYC_CLIENT_KEY: GOOD_KEY };
const STACK = /^ {4}at /m;

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

/** What a run wrote to a file and kept in a history. */
function written(folder: string): { readonly report: unknown; readonly kept: readonly string[] } {
  const report: unknown = JSON.parse(readFileSync(join(folder, "smoke.json"), "utf8"));
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
  return { report, kept: readdirSync(join(folder, "history")) };
}

const runInto = (folder: string, target: string): string[] => [
  ...[
    "--url",
    target,
    "--profiles",
    "HK,ML",
    "--reporter",
    "ndjson",
    "--reporter",
    `json=${join(folder, "smoke.json")}`,
  ],
  ...["--history", join(folder, "history")],
];

describe("output that nobody reads any more", () => {
  it("ends no smoke run: its reports and its history are written, and the exit code is the run's", async () => {
    const folder = temporaryFolder();
    let letGo = (): void => {};
    const unread = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    endpoint = await ScriptedEndpoint.start(undefined, ({ body }) => (body.includes('"ML"') ? unread : undefined));
    const script = new RunningScript("smoke", runInto(folder, endpoint.url), { env: KEY });
    await until("the first line is written", () => script.stdout !== "");
    script.stopReading();
    letGo();
    expect(await script.ended()).toBe(0);
    expect(script.stderr).toBe("");
    expect(written(folder)).toEqual({ report: expect.objectContaining({ exitCode: 0 }), kept: [expect.any(String)] });
  });

  it.concurrent.each<[string, string[]]>([
    ["smoke", ["--url", "https://endpoint.example", "--list"]],
    ["keys", ["--help"]],
  ])("leaves %s its exit code, without a word", async (name, args) => {
    const script = new RunningScript(name, args, { env: KEY });
    script.stopReading();
    expect(await script.ended()).toBe(0);
    expect(script.stderr).toBe("");
  });
});

describe("output to a disk that is full", () => {
  const full = "/dev/full";

  it("is one sentence and exit code 1; a smoke run still writes its reports and its history", async () => {
    const folder = temporaryFolder();
    endpoint = await ScriptedEndpoint.start();
    const stdout = openSync(full, "w");
    try {
      const run = await runScript("smoke", runInto(folder, endpoint.url), { env: KEY, stdout });
      expect(run.stderr).toMatch(/^error: The output could not be written \(ENOSPC\)\.\n {2}fix: .*\n$/);
      expect(run.code).toBe(1);
    } finally {
      closeSync(stdout);
    }
    expect(written(folder)).toEqual({ report: expect.objectContaining({ exitCode: 0 }), kept: [expect.any(String)] });
  });
});

describe("the end of the terminal", () => {
  it("ends a smoke run as Ctrl-C does: what is done is kept, and the reports are written", async () => {
    const folder = temporaryFolder();
    let tell = (): void => {};
    const asked = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const hang = onToken("ML", "hang");
    endpoint = await ScriptedEndpoint.start((request) => {
      const answer = hang(request);
      if (answer === "hang") tell();
      return answer;
    });
    const script = new RunningScript("smoke", runInto(folder, endpoint.url), { env: KEY });
    await asked;
    script.interrupt("SIGHUP");
    expect(await script.ended()).toBe(1);
    expect(written(folder)).toEqual({
      report: expect.objectContaining({ interrupted: true }),
      kept: [expect.any(String)],
    });
  });
});

describe("answers made to hang the checks", () => {
  it("end within the time of the run, with every report", async () => {
    const folder = temporaryFolder();
    const backslashes = "\\".repeat(100_000);
    endpoint = await ScriptedEndpoint.start(() =>
      problem(502, backslashes, { detail: backslashes, upstreamCode: backslashes, requestId: backslashes }),
    );
    const args = ["--max-duration", "5", "--timeout", "1000", "--reporter", "html=/dev/null"];
    const run = await runScript("smoke", [...runInto(folder, endpoint.url), ...args], { env: KEY });
    expect(run.code).toBe(1);
    expect(run.stderr).not.toMatch(STACK);
    const { report, kept } = written(folder);
    expect(kept).toHaveLength(1);
    expect((report as { durationMs: number }).durationMs).toBeLessThan(6_000);
    expect(JSON.stringify(report).length).toBeLessThan(300_000);
  });
});

describe("a folder that nothing can be written to", () => {
  // A file system of the kernel's: it takes no folder from root either.
  it.concurrent.each<[string, string[]]>([
    ["synth", []],
    ["start", []],
    ["local-cloud", ["--env", "dev", "--port", "0"]],
  ])("is one sentence of %s", async (name, args) => {
    const run = await runScript(name, args, { cwd: "/sys" });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /^error: cdktf\.out cannot be written \(E[A-Z]+, mkdir\)\.\n {2}fix: Give yourself the right/m,
    );
    expect(run.stderr).not.toMatch(STACK);
  });
});
