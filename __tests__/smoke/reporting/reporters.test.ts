import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Variables } from "../../../lib/variables";
import { smoke } from "../../../scripts/smoke";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { RunningScript } from "../../helpers/running-script";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { onToken } from "../../helpers/smoke-run";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { until } from "../../helpers/until";
import { Collector } from "../collector";

const KEY = { EKYC_CLIENT_KEY: GOOD_KEY };

/** What most runs ask, each with a collector of its own. */
let healthy: ScriptedEndpoint;
const collectors: Collector[] = [];
let endpoint: ScriptedEndpoint | undefined;
let collector: Collector | undefined;

beforeAll(async () => {
  healthy = await ScriptedEndpoint.start();
});
afterAll(async () => {
  await healthy.close();
  for (const one of collectors) await one.close();
});
afterEach(async () => {
  await endpoint?.close();
  await collector?.close();
  endpoint = undefined;
  collector = undefined;
});

const runSmoke = (args: readonly string[], variables: Variables = {}, { url } = healthy) =>
  runCommandInProcess(smoke, ["--url", url, "--profiles", "HK", ...args], { variables: { ...KEY, ...variables } });

async function startCollector(...options: Parameters<typeof Collector.start>): Promise<Collector> {
  const started = await Collector.start(...options);
  collectors.push(started);
  return started;
}

const reporters = (...choices: readonly string[]) => choices.flatMap((choice) => ["--reporter", choice]);

describe("npx ekyc smoke with several reporters", () => {
  it("writes each to its place, and one to stdout", async () => {
    const folder = temporaryFolder();
    const run = await runSmoke(
      reporters("list", `junit=${folder}/a.xml`, `json=${folder}/a.json`, `tap=${folder}/a.tap`),
    );
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("13 passed");
    expect(readdirSync(folder).sort()).toEqual(["a.json", "a.tap", "a.xml"]);
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toContain('tests="13" failures="0"');
    expect(readFileSync(join(folder, "a.tap"), "utf8")).toContain("1..13\n");
    expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8"))).toMatchObject({ summary: { pass: 13 } });
  });

  it("writes ndjson to stdout while the run goes on", async () => {
    endpoint = await ScriptedEndpoint.start(onToken("HK", "hang"));
    const args = ["--url", endpoint.url, "--profiles", "HK", "--reporter", "ndjson"];
    const script = new RunningScript("smoke", args, { env: KEY });
    await until("two checks have ended", () => script.stdout.split("\n").length === 3);
    expect(script.stdout).toContain('{"type":"check","id":"health"');
    script.interrupt();
    expect(await script.ended()).toBe(1);
    expect(script.stdout.trimEnd().split("\n")).toHaveLength(14);
    expect(script.stdout).toMatch(/\n\{"type":"summary",.*"interrupted":true.*\}\n$/);
  });

  it("appends to the step summary of GitHub, and replaces any other file", async () => {
    const folder = temporaryFolder();
    const [summary, other] = [join(folder, "summary.md"), join(folder, "other.md")];
    for (const file of [summary, other]) writeFileSync(file, "before\n");
    const run = await runSmoke(reporters(`markdown=${summary}`, `ndjson=${other}`), {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(run.code).toBe(0);
    expect(readFileSync(summary, "utf8")).toMatch(/^before\n## ✔ Smoke checks of 127\.0\.0\.1:\d+ passed/);
    expect(readFileSync(other, "utf8")).not.toContain("before");
  });

  it("keeps the mode of a file and the link to it, and leaves no temporary file", async () => {
    const folder = temporaryFolder();
    const [file, link] = [join(folder, "real", "a.json"), join(folder, "link.json")];
    mkdirSync(join(folder, "real"));
    writeFileSync(file, "before", { mode: 0o640 });
    symlinkSync(file, link);
    expect((await runSmoke(reporters(`json=${link}`))).code).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ exitCode: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["link.json", "real", "real/a.json"]);
  });

  it("--quiet keeps stdout for what failed, whatever else is written", async () => {
    const folder = temporaryFolder();
    expect(await runSmoke(["--quiet", ...reporters(`json=${folder}/a.json`, `list=${folder}/a.txt`)])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toContain("13 passed");
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      "two reporters on stdout",
      reporters("list", "json"),
      /^error: The reporters list and json would both write to stdout\./,
    ],
    [
      "two in one file",
      reporters("tap=/tmp/x", "json=/tmp/x"),
      /^error: The reporters tap and json would both write to \/tmp\/x\./,
    ],
    [
      "an empty place",
      reporters("markdown="),
      /^error: --reporter markdown= names no place: .*\(is a variable unset\?\)/s,
    ],
    ["a folder", reporters("json=/tmp"), /^error: \/tmp cannot be written \(EISDIR\)\./],
    [
      "a folder that is not there",
      reporters("list", "tap=/nowhere/x"),
      /^error: \/nowhere\/x cannot be written \(ENOENT\)\..*--reporter tap=PATH/s,
    ],
    [
      "an address for a reporter that cannot send",
      reporters("json=https://x.example"),
      /^error: The reporter json .* cannot send to an address; prometheus and otlp can\./,
    ],
    [
      "a password in an address",
      reporters("prometheus=https://me:hunter2@x.example"),
      /^error: The address of --reporter prometheus holds a user name or password/,
    ],
    [
      "otlp without an address",
      reporters("otlp"),
      /^error: The reporter otlp has no address: .*OTEL_EXPORTER_OTLP_ENDPOINT is not set\./,
    ],
    [
      "--output with several",
      [...reporters("list", "json=/tmp/x"), "--output", "/tmp/y"],
      /^error: --output names the file of a reporter that has none/,
    ],
  ])("answers %s with exit code 2, before any request", async (_what, args, sentence) => {
    endpoint = await ScriptedEndpoint.start();
    const run = await runSmoke(args, {}, endpoint);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toMatch(/ {4}at |hunter2/);
    expect(endpoint.requests).toEqual([]);
  });
});

describe("npx ekyc smoke with a collector", () => {
  it("puts Prometheus metrics into a Pushgateway", async () => {
    const collector = await startCollector();
    const run = await runSmoke(reporters(`prometheus=${collector.url}`));
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(collector.received).toHaveLength(1);
    const [{ method, path, headers, body } = { body: "" }] = collector.received;
    expect({ method, path }).toEqual({
      method: "PUT",
      path: expect.stringMatching(/^\/metrics\/job\/ekyc_smoke\/environment@base64\/[\w-]+$/),
    });
    expect(headers?.["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(body).toMatch(/^ekyc_smoke_run_success\{environment="127\.0\.0\.1:\d+"\} 1$/m);
  });

  it("posts OTLP where OpenTelemetry's variables say, with their headers", async () => {
    const collector = await startCollector();
    const run = await runSmoke(reporters("list", "otlp"), {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-tenant=blue%20team, authorization=Basic%20EXAMPLE",
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(collector.received).toEqual([
      expect.objectContaining({
        method: "POST",
        path: "/v1/metrics",
        headers: expect.objectContaining({ "x-tenant": "blue team", authorization: "Basic EXAMPLE" }),
      }),
    ]);
    expect(JSON.parse(collector.received[0]?.body ?? "")).toHaveProperty("resourceMetrics.0.scopeMetrics.0.metrics");
  });

  it("tries again when the collector is busy", async () => {
    const collector = await startCollector([503, 429, 200], { "retry-after": "0" });
    expect(await runSmoke(reporters(`otlp=${collector.url}`))).toMatchObject({ code: 0, stderr: "" });
    expect(collector.received).toHaveLength(3);
  });

  it("says that a collector refused, writes the other reports, and exits with 1 although every check passed", async () => {
    const collector = await startCollector([400]);
    const file = join(temporaryFolder(), "a.json");
    const run = await runSmoke(reporters(`prometheus=${collector.url}/?token=hunter2`, `json=${file}`));
    expect(run.code).toBe(1);
    expect(run.stderr).toBe(
      `error: The report could not be sent to ${collector.url}: it answered 400.\n  fix: See whether the collector is up and accepts what it is sent; every other report was written.\n`,
    );
    expect(collector.received).toEqual([
      expect.objectContaining({ path: expect.stringMatching(/^\/metrics\/job\/.*\?token=hunter2$/) }),
    ]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ exitCode: 0 });
  });

  it("does not hide what the checks found behind a collector that is down", async () => {
    endpoint = await ScriptedEndpoint.start(() => problem(401, "invalid_key"));
    const gone = await Collector.start();
    await gone.close();
    const run = await runSmoke(reporters("list", `otlp=${gone.url}`), {}, endpoint);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`error: The report could not be sent to ${gone.url}: ECONNREFUSED.`);
  });

  it("does not wait for a collector that hangs after Ctrl-C", async () => {
    collector = await Collector.start([0]);
    endpoint = await ScriptedEndpoint.start(onToken("HK", "hang"));
    const args = ["--url", endpoint.url, "--profiles", "HK", ...reporters("ndjson", `otlp=${collector.url}`)];
    const script = new RunningScript("smoke", args, { env: KEY });
    await until("HK is under way", () => endpoint?.requests.length === 3);
    const interruptedAt = performance.now();
    script.interrupt();
    expect(await script.ended()).toBe(1);
    expect(performance.now() - interruptedAt).toBeLessThan(1_500);
    expect(script.stdout).toContain('"type":"summary"');
    expect(script.stderr).toContain("could not be sent");
  });
});
