import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import { loadEnvironment } from "../../environments/load-environment";
import type { Variables } from "../../lib/variables";
import { localVariables } from "../../operations/local/local-deployment";
import { smoke } from "../../scripts/smoke";
import type { SmokeReport } from "../../smoke/run/result";
import { validateSmokeReport } from "../../smoke/schema/report-validator";
import { type LocalEndpoint, startLocalEndpoint } from "../helpers/local-endpoint";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

/** A function URL that asks CAM, and a profile in quarantine for as long as one may be. */
const ENVIRONMENT = (until: string) => `region: ap-singapore
contract: "2025-01-14"
endpoint:
  gateway: { kind: function-url, callerAuthentication: cam }
smoke:
  quarantine:
    ML: { reason: ticket 4711, until: ${until} }
state: { backend: local }
`;
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

let environments: string;
let endpoint: LocalEndpoint;
let folder: string;

beforeAll(async () => {
  environments = temporaryFolder();
  writeFileSync(join(environments, "dev.yaml"), ENVIRONMENT(TOMORROW));
  endpoint = await startLocalEndpoint(loadEnvironment("dev", environments));
});
afterAll(() => endpoint.close());

beforeEach(() => {
  folder = temporaryFolder();
  const { localCloud } = endpoint.deployment;
  localCloud.faults.clear();
  localCloud.cloud.faceid.tokens.clear();
});

const runSmoke = (args: readonly string[], variables: Variables) =>
  runCommandInProcess(smoke, ["--env", "dev", ...args], {
    cwd: folder,
    variables: { [ENVIRONMENTS_VARIABLE]: environments, ...variables },
  });

/** A run with everything that it needs. */
const run = (...args: string[]) =>
  runSmoke(["--outputs", endpoint.outputsFile, ...args], {
    ...localVariables(endpoint.deployment.localCloud),
    EKYC_CLIENT_KEY: endpoint.key,
  });

const file = (name: string): string => readFileSync(join(folder, name), "utf8");

/** The options of reporters that write files in the folder of the test, each named after its reporter. */
const reporters = (...names: readonly string[]) =>
  names.flatMap((name) => ["--reporter", `${name}=${join(folder, name)}`]);

function readReport(name: string): SmokeReport {
  const report = JSON.parse(file(name)) as SmokeReport;
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
  return report;
}

/** Every request to an action so far. */
const requests = (action: string) =>
  endpoint.deployment.localCloud.audit.entries.filter((entry) => entry.action === action);

const profileStates = (report: SmokeReport, profile: string) =>
  report.checks.filter((check) => check.profile === profile).map(({ id, state }) => [id, state]);

const refuseTokens = () =>
  endpoint.deployment.localCloud.faults.add({
    action: APPLY_SDK_VERIFICATION_TOKEN,
    kind: "error",
    code: "UnauthorizedOperation.Arrears",
    times: Number.POSITIVE_INFINITY,
  });

describe("a matrix that the budget cuts", () => {
  it("is the same in html, junit and json: what was asked, and what the budget left out", async () => {
    const before = endpoint.deployment.localCloud.audit.entries.length;
    const args = ["--matrix", "--filter", "profile=HK", "--max-requests", "5", ...reporters("html", "junit", "json")];
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(endpoint.deployment.localCloud.audit.entries.length - before).toBe(5);

    const { summary, checks } = readReport("json");
    const cut = checks.filter(({ reason }) => reason === "budget");
    expect(cut.length).toBeGreaterThan(0);
    expect(summary).toMatchObject({ pass: 5, fail: 0, inconclusive: 0, skipped: checks.length - 5 });
    expect(file("junit")).toContain(`tests="${checks.length}" failures="0" errors="0" skipped="${checks.length - 5}"`);
    const page = file("html");
    expect(page.match(/<details id="check/g)).toHaveLength(checks.length);
    expect(page).toContain(`5 of ${checks.length} checks passed`);
    expect(page).toContain(`<a href="#skipped">`);
  });
});

describe("an endpoint whose gateway asks CAM", () => {
  it("passes with --direct --verify: signed requests, direct calls and lookups by the same credentials", async () => {
    const { code, stdout, stderr } = await run(
      "--profiles",
      "HK,JapanIDCard",
      "--direct",
      "--verify",
      ...reporters("json"),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const report = readReport("json");
    for (const profile of ["HK", "JapanIDCard"]) {
      expect(profileStates(report, profile)).toEqual(
        ["token", "direct", "lookup"].map((kind) => [`${kind}:${profile}`, "pass"]),
      );
    }
    const { tokens } = endpoint.deployment.localCloud.cloud.faceid;
    expect(tokens.size).toBe(4);
    for (const token of tokens.keys()) expect(file("json") + stdout).not.toContain(token);
  });

  it("is not asked at all when the credentials are missing, with the sentence for them", async () => {
    const before = endpoint.deployment.localCloud.audit.entries.length;
    const env = { EKYC_CLIENT_KEY: endpoint.key };
    expect(await runSmoke(["--outputs", endpoint.outputsFile, ...reporters("html")], env)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^error: The environment variable TENCENTCLOUD_SECRET_ID is not set\.\n {2}fix: /),
    });
    expect(endpoint.deployment.localCloud.audit.entries).toHaveLength(before);
    expect(existsSync(join(folder, "html"))).toBe(false);
  });
});

describe("--quiet with several reporters", () => {
  const NAMES = ["json", "html", "junit", "ndjson", "markdown", "tap", "prometheus"];

  it("prints nothing when everything passes, and writes each file", async () => {
    expect(await run("--profiles", "HK", "--quiet", ...reporters(...NAMES))).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
    const { checks } = readReport("json");
    expect(file("junit")).toContain(`tests="${checks.length}" failures="0"`);
    expect(file("tap")).toContain(`1..${checks.length}\n`);
    expect(file("ndjson").trimEnd().split("\n")).toHaveLength(checks.length + 1);
    expect(file("html")).toContain(`All ${checks.length} checks passed`);
    expect(file("prometheus")).toMatch(/^ekyc_smoke_run_success\{.*\} 1$/m);
  });

  it("prints what failed alone, and every file has the whole run", async () => {
    refuseTokens();
    const { code, stdout } = await run("--profiles", "HK", "--quiet", ...reporters(...NAMES));
    expect(code).toBe(1);
    expect(stdout).toContain("Issues a token for HK");
    expect(stdout).not.toContain("✔");
    const { checks } = readReport("json");
    expect(file("tap")).toContain(`1..${checks.length}\n`);
    expect(file("junit")).toContain(`tests="${checks.length}" failures="1"`);
    expect(file("html")).toContain(`1 of ${checks.length} checks did not pass`);
    expect(file("prometheus")).toMatch(/^ekyc_smoke_run_success\{.*\} 0$/m);
  });
});

describe("--profiles with --direct and a quarantine", () => {
  it("asks both sides for those profiles only, and does not count the one in quarantine", async () => {
    refuseTokens();
    const before = requests(APPLY_SDK_VERIFICATION_TOKEN).length;
    const { code } = await run("--profiles", "ML", "--direct", ...reporters("json", "junit", "tap"));
    const report = readReport("json");
    expect(profileStates(report, "ML")).toEqual([
      ["token:ML", "fail"],
      ["direct:ML", "fail"],
    ]);
    for (const { quarantine } of report.checks.filter(({ profile }) => profile === "ML")) {
      expect(quarantine).toEqual({ reason: "ticket 4711", until: TOMORROW });
    }
    expect({ code, exitCode: report.exitCode }).toEqual({ code: 0, exitCode: 0 });
    expect(file("junit")).toContain('failures="0"');
    expect(file("tap").match(/^not ok .* # TODO /gm)).toHaveLength(2);
    expect(requests(APPLY_SDK_VERIFICATION_TOKEN).length - before).toBe(2);
  });

  it("counts the profile beside it", async () => {
    refuseTokens();
    const { code } = await run("--profiles", "ML,HK", "--direct", ...reporters("json", "junit"));
    expect(code).toBe(1);
    expect(readReport("json").summary).toMatchObject({ fail: 4 });
    expect(file("junit")).toContain('failures="2"');
  });
});

describe("--plan", () => {
  it.each<[string, string[], RegExp]>([
    [
      "a matrix with a budget",
      ["--matrix", "--filter", "profile=HK", "--max-requests", "5"],
      /5 requests would be sent/,
    ],
    [
      "signed requests with --direct --verify",
      ["--profiles", "HK", "--direct", "--verify"],
      /2 of them issued a token/,
    ],
    ["--quiet", ["--profiles", "HK", "--quiet"], /1 of them issued a token/],
    ["--profiles, --direct and a quarantine", ["--profiles", "ML,HK", "--direct"], /4 of them issued a token/],
  ])("of %s needs no credentials, sends nothing and writes no file", async (_what, args, sentence) => {
    const before = endpoint.deployment.localCloud.audit.entries.length;
    const env = { EKYC_CLOUD_ENDPOINT: endpoint.deployment.localCloud.url };
    const planned = await runSmoke([...args, "--plan", ...reporters("html", "junit", "json")], env);
    expect(planned).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(sentence) });
    expect(planned.stdout).toMatch(/^target {4}(dev|http:\S+ {2}\(dev\))\n/);
    expect(planned.stdout).toContain("None was sent.");
    expect(endpoint.deployment.localCloud.audit.entries).toHaveLength(before);
    expect(readdirSync(folder)).toEqual([]);
  });
});
