import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Variables } from "../../lib/variables";
import { startLocalCloud } from "../../local-cloud";
import { smoke } from "../../scripts/smoke";
import { validateSmokeReport } from "../../smoke/schema/report-validator";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { runScript } from "../helpers/run-script";
import { RunningScript } from "../helpers/running-script";
import { CERTIFICATE_FILE, GOOD_KEY, problem, ScriptedEndpoint } from "../helpers/scripted-endpoint";
import { onToken } from "../helpers/smoke-run";
import { temporaryFolder } from "../helpers/temporary-folder";

const KEY = { EKYC_CLIENT_KEY: GOOD_KEY };

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

describe("npx ekyc smoke", () => {
  it("--list names every check without a key or a deployment", async () => {
    const run = await runCommandInProcess(smoke, ["--env", "dev", "--list"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(36);
  });

  it.each(["--plan", "--dry-run"])("%s shows every request and sends none", async (option) => {
    const run = await runCommandInProcess(smoke, ["--url", "https://endpoint.example", "--profiles", "HK", option]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain('POST https://endpoint.example/v1/tokens {"profile":"HK","extra":"smoke"} (key)');
    expect(run.stdout).toContain(
      "15 requests would be sent, 1 of them issued a token, in at least 0.4 s; 1 skipped. None was sent.",
    );
  });

  it.each<[string, string[], Variables, RegExp]>([
    ["neither target", [], {}, /^error: --env is needed: dev, prod, staging\./],
    ["both targets", ["--env", "dev", "--url", "https://x.example"], {}, /^error: Both of --env and --url/],
    [
      "an unknown environment",
      ["--env", "stagin"],
      {},
      /^error: There is no environment "stagin".*Did you mean "staging"\?/,
    ],
    [
      "--filter without a matrix",
      ["--env", "dev", "--filter", "checkMode=1", "--plan"],
      {},
      /^error: --filter selects combinations of a matrix, but there is none\./,
    ],
    [
      "an unknown key of a filter",
      ["--env", "dev", "--matrix", "--filter", "chekMode=1", "--plan"],
      {},
      /^error: The filter "chekMode=1" names the unknown key "chekMode"; .* Did you mean "checkMode"\?/,
    ],
    [
      "a filter that matches nothing",
      ["--env", "dev", "--matrix", "--filter", "rule=action-list expects=issued", "--plan"],
      {},
      /^error: The filter .* matches none of the 8568 combinations/,
    ],
    [
      "a matrix without a region",
      ["--url", "https://endpoint.example", "--matrix"],
      {},
      /^error: --matrix calls faceid itself, but --url names no region/,
    ],
    [
      "a matrix that is to be compared with the endpoint",
      ["--env", "dev", "--matrix", "--direct"],
      {},
      /^error: --direct is about the endpoint, which --matrix does not ask\./,
    ],
    [
      "an unknown strength",
      ["--env", "dev", "--matrix", "fulll"],
      {},
      /^error: option '--matrix \[strength\]' argument 'fulll' is invalid\. Allowed choices are pairwise, full\./,
    ],
    [
      "a matrix without credentials",
      ["--env", "dev", "--matrix"],
      { TENCENTCLOUD_SECRET_ID: "", TENCENTCLOUD_SECRET_KEY: "" },
      /^error: The environment variable TENCENTCLOUD_SECRET_ID is not set\./,
    ],
    ["a budget of nothing", ["--env", "dev", "--max-requests", "0"], {}, /Allowed: a whole number from 1 to 1000000\./],
    [
      "an unknown profile",
      ["--env", "dev", "--profiles", "HKK", "--list"],
      {},
      /^error: There is no profile "HKK".*Did you mean "HK"\?/,
    ],
    [
      "an unknown reporter",
      ["--env", "dev", "--reporter", "jsn"],
      {},
      /^error: There is no reporter "jsn"; there are: list, json, .*\. Did you mean "json"\?\n {2}fix: /,
    ],
    ["an unknown option", ["--evn", "dev"], {}, /^error: unknown option '--evn'\n\(Did you mean --env\?\)/],
    [
      "an unknown revision",
      ["--env", "dev", "--contract", "2025-01-15"],
      {},
      /^error: option '--contract <revision>' argument '2025-01-15' is invalid\. Allowed choices are 2025-01-14, /,
    ],
    [
      "--quiet without a place for the report",
      ["--url", "https://endpoint.example", "--quiet", "--reporter", "json"],
      KEY,
      /^error: --quiet prints failures for people, but the reporter json has no file to write to\./,
    ],
    ["an invalid timeout", ["--env", "dev", "--timeout", "soon"], {}, /Allowed: a whole number from 1 to 600000\./],
    [
      "a stack that was not deployed",
      ["--env", "dev", "--outputs", "nowhere.json"],
      KEY,
      /^error: The outputs of dev cannot be read from nowhere\.json\./,
    ],
    [
      "no key",
      ["--url", "https://endpoint.example"],
      {},
      /^error: The environment variable EKYC_CLIENT_KEY is not set\./,
    ],
    [
      "something other than a key",
      ["--url", "https://endpoint.example"],
      { EKYC_CLIENT_KEY: "hunter2" },
      /^error: The environment variable EKYC_CLIENT_KEY holds no client key \(7 characters/,
    ],
    [
      "a key that would travel in the clear",
      ["--url", "http://endpoint.example"],
      KEY,
      /^error: http:\/\/endpoint\.example would send the key unencrypted/,
    ],
    [
      "an output that cannot be written",
      ["--url", "https://endpoint.example", "--output", "/nowhere/x.json"],
      KEY,
      /^error: \/nowhere\/x\.json cannot be written \(ENOENT\)\./,
    ],
  ])("answers %s with exit code 2, before any request", async (_what, args, variables, sentence) => {
    const run = await runCommandInProcess(smoke, args, { variables });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toContain("    at ");
    expect(run.stderr).not.toContain("hunter2");
  });

  it("--plan --format json says of every request what it is, what it costs and what must come of it", async () => {
    const run = await runCommandInProcess(smoke, [
      "--env",
      "prod",
      "--profiles",
      "HK",
      "--verify",
      "--plan",
      "--format",
      "json",
    ]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const plan = JSON.parse(run.stdout) as { checks: { id: string }[] };
    expect(plan).toMatchObject({
      schema: "ekyc-token-endpoint/smoke-plan",
      environment: "prod",
      pace: { requestsPerSecond: 15, quota: 20, reserve: 5 },
      tokens: 1,
    });
    expect(plan.checks.find(({ id }) => id === "token:HK")).toEqual({
      id: "token:HK",
      title: "Issues a token for HK (actionList blink,mouth)",
      profile: "HK",
      parameters: { idCardType: "HK", checkMode: 1, securityLevel: 4, actionList: "blink,mouth" },
      request: "POST /v1/tokens",
      body: { profile: "HK", extra: "smoke" },
      authorization: "key",
      expects: "201 with a token",
      sideEffects: "one request of the quota; one token, never used",
    });
    expect(plan.checks.at(-1)).toMatchObject({ id: "lookup:HK", after: "token:HK", authorization: "credentials" });
  });

  it("--matrix --plan says how large the matrix is, and what of it fits the budget", async () => {
    const run = await runCommandInProcess(smoke, [
      "--env",
      "dev",
      "--matrix",
      "full",
      "--max-requests",
      "100",
      "--plan",
    ]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("100 requests would be sent,");
    expect(run.stdout).toContain(
      "The matrix has 8568 combinations; 8568 match the filters, 4284 are asked for: 1512 to be",
    );
    expect(run.stdout).toContain("skipped: budget");
  });

  it("--matrix asks faceid itself, with the credentials of the environment's variables and no key", async () => {
    const cloud = await startLocalCloud({ contract: "latest" });
    try {
      const { secretId, secretKey } = cloud.cloud.account;
      const variables = {
        EKYC_CLOUD_ENDPOINT: cloud.url,
        TENCENTCLOUD_SECRET_ID: secretId,
        TENCENTCLOUD_SECRET_KEY: secretKey,
      };
      const args = ["--env", "dev", "--matrix", "--max-requests", "6", "--quiet"];
      expect(await runCommandInProcess(smoke, args, { variables })).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(cloud.audit.entries).toHaveLength(6);
      expect(cloud.audit.unimplemented()).toEqual([]);
    } finally {
      await cloud.close();
    }
  });

  it("checks the certificate and the clock of an endpoint that speaks https, and that a revoked key is refused", async () => {
    endpoint = await ScriptedEndpoint.start(undefined, undefined, true);
    const revoked = join(temporaryFolder(), "revoked.txt");
    writeFileSync(revoked, `ekyc_revokeds_${"R".repeat(43)}\n`);
    const args = ["--url", endpoint.url, "--profiles", "HK", "--revoked-key-file", revoked, "--format", "json"];
    const run = await runScript("smoke", args, { env: { ...KEY, NODE_EXTRA_CA_CERTS: CERTIFICATE_FILE } });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const { checks } = JSON.parse(run.stdout) as { checks: { id: string; state: string }[] };
    const states = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ certificate: "pass", clock: "pass", "refusal:revoked-key": "pass" });
    const keys = endpoint.requests.map(({ headers }) => headers.authorization);
    expect(keys).toContain(`Bearer ekyc_revokeds_${"R".repeat(43)}`);
    expect(run.stdout).not.toContain("RRRR");
  });

  it("tells an address where nothing listens with exit code 3", async () => {
    const run = await runCommandInProcess(smoke, ["--url", "http://127.0.0.1:9", "--profiles", "HK"], {
      variables: KEY,
    });
    expect(run.code).toBe(3);
    expect(run.stdout).toContain("1 inconclusive");
    expect(run.stderr).toMatch(/^error: The endpoint http:\/\/127\.0\.0\.1:9 was not reached: .*\n {2}fix: /);
  });

  it("Ctrl-C stops it within a second; what is done is kept, and the report is written", async () => {
    const hang = onToken("ML", "hang");
    let tell = (): void => {};
    const asked = new Promise<void>((resolve) => {
      tell = resolve;
    });
    endpoint = await ScriptedEndpoint.start((request) => {
      const answer = hang(request);
      if (answer === "hang") tell();
      return answer;
    });
    const file = join(temporaryFolder(), "smoke.json");
    const args = ["--url", endpoint.url, "--profiles", "HK,ML", "--reporter", "json", "--output", file];
    const script = new RunningScript("smoke", args, { env: KEY });
    await asked;
    const interruptedAt = performance.now();
    script.interrupt();
    expect(await script.ended()).toBe(1);
    expect(performance.now() - interruptedAt).toBeLessThan(1_000);
    expect(script.stderr).not.toContain("    at ");
    const report: unknown = JSON.parse(readFileSync(file, "utf8"));
    expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
    expect(report).toMatchObject({ interrupted: true, exitCode: 1, target: endpoint.url });
    expect(report).toHaveProperty("checks.3", expect.objectContaining({ id: "token:ML", reason: "interrupted" }));
  });

  it("--quiet prints nothing when everything passed", async () => {
    endpoint = await ScriptedEndpoint.start();
    const run = await runCommandInProcess(smoke, ["--url", endpoint.url, "--quiet"], { variables: KEY });
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("--quiet prints what failed and what to do, and the file has the whole report", async () => {
    const arrears = problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation.Arrears" });
    endpoint = await ScriptedEndpoint.start(onToken("ML", arrears));
    const file = join(temporaryFolder(), "smoke.json");
    const args = ["--url", endpoint.url, "--profiles", "HK,ML", "--quiet", "--reporter", "json", "--output", file];
    const run = await runCommandInProcess(smoke, args, { variables: KEY });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("✖ Issues a token for ML");
    expect(run.stdout).toContain("next step Settle the account's bills");
    expect(run.stdout).not.toContain("HK");
    expect(run.stderr).toMatch(/^error: The check token:ML did not pass: the account is in arrears\.\n {2}fix: Settle/);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ summary: { pass: 13, fail: 1 } });
  });
});
