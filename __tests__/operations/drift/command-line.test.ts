import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { smokeDrift } from "../../../operations/drift/smoke-drift";
import { SCHEMA_FILE } from "../../../provider/provider-schema";
import { contractDrift } from "../../../scripts/contract-drift";
import { keepReport, openHistory } from "../../../smoke/history/store/open-history";
import type { CheckResult, SmokeReport } from "../../../smoke/run/result";
import { historyReport, MINUTE, tokenResult } from "../../helpers/history-report";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { onToken, smokeRun } from "../../helpers/smoke-run";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { sdkCopy } from "./sdk-copy";

const drift = (...args: string[]) => runCommandInProcess(contractDrift, args);

describe("what the smoke runs saw", () => {
  const REFUSED = problem(502, "upstream_rejected", { upstreamCode: "InvalidParameterValue", requestId: "r-1" });

  /** A real run against an endpoint that answers the token request of one profile so. */
  async function run(profile: string, answer: Parameters<typeof onToken>[1]): Promise<SmokeReport> {
    const endpoint = await ScriptedEndpoint.start(onToken(profile, answer));
    try {
      return await smokeRun(endpoint.url, { only: [profile], retries: 0 });
    } finally {
      await endpoint.close();
    }
  }
  const whats = (...reports: SmokeReport[]): string[] => smokeDrift(reports).drifts.map(({ what }) => what);

  it("is a drift when a type that the contract lists is refused for its parameters", async () => {
    expect(whats(await run("HK", REFUSED))).toEqual([
      "HK, which contract 2026-08-18 lists, was refused with InvalidParameterValue",
    ]);
  });

  it("is a drift when a delisted type is issued, and none when it is refused", async () => {
    expect(whats(await run("TaiWanIDCard", undefined))).toEqual([
      "TaiWanIDCard, which the vendor dropped on 2025-08-28, was issued",
    ]);
    expect(whats(await run("TaiWanIDCard", REFUSED))).toEqual([]);
  });

  it("is a drift when the answer has a field that nobody knows; the check passes all the same", async () => {
    const body = { sdkToken: "x", requestId: "r", profile: "HK", idCardType: "HK", expiresAt: "2025-01-14T02:00:00Z" };
    const report = await run("HK", { status: 201, body: { ...body, hint: "SECRET-VALUE" } });
    expect(report.checks.find(({ id }) => id === "token:HK")).toMatchObject({ state: "pass", unknownFields: ["hint"] });
    expect(JSON.stringify(report)).not.toContain("SECRET-VALUE");
    expect(smokeDrift([report]).drifts).toEqual([
      {
        what: 'the response field "hint" is in no revision',
        from: `token:HK of dev, run ${report.runId}`,
        edit: expect.stringContaining("contract/vendor/outputs.ts"),
      },
    ]);
  });

  it("is no drift when it failed for another reason", async () => {
    expect(whats(await run("HK", problem(503, "overloaded")))).toEqual([]);
  });

  it("is what the newest run saw, of each endpoint", () => {
    const now = Date.UTC(2025, 0, 14);
    const refused = (profile: string): CheckResult => {
      const attempt = { startedAt: "2025-01-14T00:00:00.000Z", durationMs: 20, code: "InvalidParameter" };
      return tokenResult(profile, "fail", { attempts: [attempt] });
    };
    const old = historyReport(now - 2 * MINUTE, [refused("HK")], { environment: "prod" });
    expect(whats(old, historyReport(now, [tokenResult("HK")]))).toHaveLength(1);
    expect(whats(old, historyReport(now, [tokenResult("HK")], { environment: "prod" }))).toEqual([]);
    expect(whats(old, historyReport(now, [tokenResult("HK", "skipped")], { environment: "prod" }))).toHaveLength(1);
  });
});

describe("npx ekyc drift", () => {
  it("exits with 0 when nothing drifted, of all three sources", async () => {
    const folder = temporaryFolder();
    await keepReport(openHistory(folder, {}), historyReport(Date.UTC(2025, 0, 14), [tokenResult("HK")]));
    const run = await drift("--schema", SCHEMA_FILE, "--history", folder);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.match(/^✔ .*: no drift$/gm)).toHaveLength(3);
  });

  it("exits with 1 and says what changed since when, where from, and what to edit", async () => {
    const sdk = sdkCopy([["PRO: Pro", "ULTRA: x\nPRO: Pro"]]);
    const run = await drift("--sdk", sdk);
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(run.stdout).toMatch(
      /^✖ SDK [\d.]+: 2 changes since 2026-01-21\n {2}- SdkVersion: the value "ULTRA" is new\n {6}from .*models\.js:\d+\n {6}edit contract\/vendor\/parameters/,
    );
  });

  it("--format json has the same, and --schema the changes of the provider", async () => {
    const schema = join(temporaryFolder(), "full.json");
    writeFileSync(schema, readFileSync(SCHEMA_FILE, "utf8").replaceAll('"recovery_window_in_days"', '"recovery_days"'));
    const run = await drift("--schema", schema, "--format", "json");
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: "ekyc-token-endpoint/contract-drift",
      version: 1,
      drift: true,
      comparisons: [
        { kind: "sdk", drifts: [] },
        {
          kind: "provider",
          since: expect.stringMatching(/^provider \d/),
          drifts: expect.arrayContaining([
            {
              what: expect.stringMatching(/^resource tencentcloud_ssm_secret.*: added attribute recovery_days/),
              from: schema,
              edit: expect.stringContaining(`npm run provider:update -- --schema ${schema}; then the constructs`),
            },
          ]),
        },
      ],
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      "a folder without an SDK",
      ["--sdk", "/nowhere"],
      /^error: \/nowhere is not a release of the SDK: .*\n {2}fix: Name/,
    ],
    ["a schema that is not there", ["--schema", "/nowhere.json"], /^error: The schema file cannot be read: ENOENT/],
    ["a history that is not there", ["--history", "/nowhere"], /^error: The history folder \/nowhere cannot be read/],
    ["a history without a report", ["--history", __dirname], /error: .* holds no report\.\n {2}fix: /],
    ["an unknown option", ["--sdkk", "x"], /^error: unknown option '--sdkk'\n\(Did you mean --sdk\?\)/],
  ])("answers %s with exit code 2", async (_what, args, sentence) => {
    expect(await drift(...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
  });
});
