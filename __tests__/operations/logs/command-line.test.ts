import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load-environment";
import { MINUTE_MS } from "../../../lib/durations";
import type { Topic } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { ScheduledCloud, synthesizeScheduled } from "../../../proofs/day/scheduled-cloud";
import { logs } from "../../../scripts/logs";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { RunningScript } from "../../helpers/running-script";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { until } from "../../helpers/until";

const UNKNOWN_KEY = `ekyc_dev_AbCdEfGh${"x".repeat(24)}`;

let endpoint: LocalEndpoint;
let ids: Record<"issued" | "refused" | "failed", string>;

/** Sends a request for a token, and gives the answer's id. */
async function request(profile: string, key = endpoint.key): Promise<string> {
  const response = await fetch(`${endpoint.url}/v1/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ profile }),
  });
  await response.text();
  return String(response.headers.get("x-request-id"));
}

const cloud = () => endpoint.deployment.localCloud.cloud;
const topic = (): Topic => [...cloud().cls.topics.values()][0] as Topic;
const show = (args: readonly string[], variables = endpoint.variables) =>
  runCommandInProcess(logs, ["--env", "dev", "--outputs", endpoint.outputsFile, ...args], { variables });
const rows = async (...args: string[]): Promise<Record<string, unknown>[]> => {
  const { code, stdout, stderr } = await show([...args, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
};
const codes = async (...args: string[]) => (await rows(...args)).map(({ code }) => code);

beforeAll(async () => {
  endpoint = await startLocalEndpoint(loadEnvironment("dev"));
  const issued = await request("HK");
  const refused = await request("HK", UNKNOWN_KEY);
  const { faults } = endpoint.deployment.localCloud;
  faults.add({
    action: "ApplySdkVerificationToken",
    kind: "error",
    code: "AuthFailure.InvalidAuthorization",
    times: 9,
  });
  ids = { issued, refused, failed: await request("ML") };
  faults.clear();
});
afterAll(() => endpoint.close());

describe("the lines of real requests", () => {
  it("are shown oldest first, one each, without the platform's own", async () => {
    const { code, stdout, stderr } = await show([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [first, second, third, ...more] = stdout.trimEnd().split("\n");
    expect(more).toEqual([]);
    expect(first).toMatch(
      new RegExp(`^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z {2}201 {2}ok +HK +[A-Za-z0-9]{8} +\\d+ ms {2}${ids.issued}$`),
    );
    expect(second).toMatch(new RegExp(`Z {2}401 {2}invalid_key +- +- +\\d+ ms {2}${ids.refused} {2}\\S`));
    expect(third).toMatch(new RegExp(`Z {2}502 {2}upstream_\\w+ +ML +[A-Za-z0-9]{8} +\\d+ ms {2}${ids.failed} {2}\\S`));
  });

  it("are found by their code, and by their level and those above it", async () => {
    expect(await codes("--code", "invalid_key")).toEqual(["invalid_key"]);
    expect(await codes("--code", "ok")).toEqual(["ok"]);
    expect(await codes("--level", "error")).toEqual([expect.stringMatching(/^upstream_/)]);
    expect(await codes("--level", "warn")).toEqual(["invalid_key", expect.stringMatching(/^upstream_/)]);
    expect((await show(["--level", "error", "--code", "ok"])).stdout).toBe("");
  });

  it("of one request are found by its id, and by Tencent Cloud's, with what the platform says of it", async () => {
    const lines = await rows("--request-id", ids.issued);
    expect(lines.map(({ text, code }) => code ?? String(text).replace(/ .*/, ""))).toEqual(
      expect.arrayContaining(["START", "ok", "END", "Report"]),
    );
    for (const { requestId } of lines) expect(requestId).toBe(ids.issued);
    const upstream = String(lines.find(({ code }) => code === "ok")?.["upstreamRequestId"]);
    expect(upstream).not.toBe(ids.issued);
    expect(await codes("--request-id", upstream)).toEqual(["ok"]);
  });

  it("of one request are not those of another that SCF gave its id", async () => {
    const fields = { SCF_Type: "Custom", SCF_Level: "INFO", SCF_RequestId: ids.issued };
    const other = topic().records.find(({ text }) => text.includes(`"requestId":"${ids.refused}"`));
    cloud().cls.deliver(topic().topicId, other?.text ?? "", fields);
    expect((await rows("--request-id", ids.issued)).map(({ requestId }) => requestId)).not.toContain(ids.refused);
    topic().records.pop();
  });

  it("are objects with every field of the record for programs", async () => {
    const [line] = await rows("--code", "ok");
    expect(line).toEqual({
      time: expect.stringMatching(/Z$/),
      source: "endpoint",
      version: "$LATEST",
      level: "info",
      message: "answered",
      requestId: ids.issued,
      route: "/v1/tokens",
      method: "POST",
      status: 201,
      code: "ok",
      profile: "HK",
      idCardType: "HK",
      durationMs: expect.any(Number),
      attempts: 1,
      upstreamRequestId: expect.any(String),
      caller: `key:${line?.["keyId"]}`,
      keyId: expect.any(String),
      environment: "dev",
    });
  });

  it("hold no key and no token", async () => {
    const shown = (await Promise.all([show([]), ...Object.values(ids).map((id) => show(["--request-id", id]))]))
      .map(({ stdout, stderr }) => stdout + stderr)
      .join("");
    const tokens = [...cloud().faceid.tokens.keys()];
    expect(tokens.length).toBeGreaterThan(0);
    for (const secret of [...tokens, endpoint.key, UNKNOWN_KEY]) expect(shown).not.toContain(secret);
  });

  it("are cut to the newest by --limit, which is said", async () => {
    const { stdout, stderr } = await show(["--limit", "1"]);
    expect(stdout).toContain(ids.failed);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toBe("these are the newest 1 lines; --limit shows more, --until those before\n");
  });

  it("says which window was searched when there are no lines", async () => {
    const { code, stdout, stderr } = await show(["--since", "2026-01-01", "--until", "2026-01-02T08:00+08:00"]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "",
      stderr:
        "nothing found from 2026-01-01T00:00:00.000Z to 2026-01-02T00:00:00.000Z; a line can take a minute to become searchable, and is kept for 7 days\n",
    });
  });

  it("are enough to see what the platform ended: out of time, or out of memory", async () => {
    const text = 'ERROR RequestId:r-timeout Result:{"errorCode":-1,"errorMessage":"Invoking task timed out"}';
    const fields = { SCF_Type: "Platform", SCF_Level: "ERROR", SCF_RequestId: "r-timeout" };
    cloud().cls.deliver(topic().topicId, text, fields);
    expect((await rows()).at(-1)).toMatchObject({ writer: "platform", text });
    expect((await rows("--level", "error")).at(-1)).toMatchObject({ writer: "platform", text });
    topic().records.pop();
  });
});

describe("--follow", () => {
  /** Runs until so many lines were written; then nobody reads any more, or the user presses Ctrl-C. */
  async function follow(end: "closed" | "ctrl-c", lines: number) {
    const interrupted = new AbortController();
    let stdout = "";
    let stderr = "";
    let left = lines;
    const write = (text: string, done?: (error?: Error | null) => void): void => {
      left -= 1;
      const isClosed = left < 0 && end === "closed";
      if (!isClosed) stdout += text;
      if (left === 0 && end === "ctrl-c") interrupted.abort();
      done?.(isClosed ? new Error("write EPIPE") : undefined);
    };
    const code = await logs(["--env", "dev", "--outputs", endpoint.outputsFile, "--follow"], {
      variables: endpoint.variables,
      stdout: { write },
      stderr: { write: (text) => (stderr += text) },
      interruptible: (run) => run(interrupted.signal),
    });
    return { code, stderr, lines: stdout.trimEnd().split("\n").length };
  }

  it("ends with 0 on Ctrl-C", async () => {
    expect(await follow("ctrl-c", 2)).toMatchObject({ code: 0, stderr: "" });
  });

  it("ends with 0, without a word, once nobody reads any more", async () => {
    expect(await follow("closed", 1)).toEqual({ code: 0, stderr: "", lines: 1 });
  });
});

it("--follow of a process ends with 0, without a word, once nobody reads any more", async () => {
  const args = ["--env", "dev", "--outputs", endpoint.outputsFile, "--follow", "--limit", "1"];
  const script = new RunningScript("logs", args, { env: endpoint.variables });
  await until("the first line is written", () => script.stdout !== "");
  script.stopReading();
  await request("HK");
  expect(await script.ended()).toBe(0);
  expect(script.stderr).toBe("");
}, 30_000);

it("an Event function's answer is not shown, though its topic holds it", async () => {
  const dev = loadEnvironment("dev");
  const event = await startLocalEndpoint({ ...dev, function: { ...dev.function, kind: "event", concurrency: 1 } });
  const before = endpoint;
  endpoint = event;
  try {
    const { stdout } = await show(["--request-id", await request("HK")]);
    const [token = ""] = cloud().faceid.tokens.keys();
    expect(JSON.stringify(topic().records)).toContain(token);
    expect(stdout).toContain("RetMsg:[redacted]");
    expect(stdout).not.toContain(token);
  } finally {
    endpoint = before;
    await event.close();
  }
});

it("--source checks shows what the scheduled checks wrote", async () => {
  const now = Date.now();
  const scheduled = await ScheduledCloud.start(
    now - 6 * MINUTE_MS,
    synthesizeScheduled(temporaryFolder(), loadEnvironment("dev"), { schedule: { profilesPerRun: 1 } }),
  );
  try {
    await scheduled.advanceTo(now);
    const file = join(temporaryFolder(), "outputs.json");
    writeFileSync(file, JSON.stringify({ "token-endpoint-dev": scheduled.outputs }));
    const run = (...args: string[]) =>
      runCommandInProcess(logs, ["--env", "dev", "--outputs", file, "--source", "checks", ...args], {
        variables: localVariables(scheduled.local),
      });
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Z {2}pass +token:\w+ +\d+ ms {2}\S+\n/);
    expect(stdout).toMatch(/Z {2}\w+ +run +\d+ ms {2}\S+ {2}\d+ passed, \d+ failed, \d+ skipped\n/);
    const [, runId = ""] = / run +\d+ ms {2}(\S+)/.exec(stdout) ?? [];
    const found = await run("--request-id", runId, "--format", "json");
    expect(found.stdout).toContain(`"runId":"${runId}"`);
    expect(await run("--code", "ECONNREFUSED")).toMatchObject({ code: 0, stdout: "" });
    for (const shown of [stdout, found.stdout]) expect(shown).not.toContain(scheduled.key.plaintext);
  } finally {
    await scheduled.close();
  }
});
