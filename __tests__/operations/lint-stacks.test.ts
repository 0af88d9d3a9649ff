import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stackIdFor } from "../../environments/derived";
import { environmentNames } from "../../environments/load-environment";
import { lintStacksCommand } from "../../scripts/lint-stacks";
import { GOOD, withResource, withTerraform } from "../helpers/lint";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

const UNTAGGED = withResource("tencentcloud_ssm_secret", "Keys", { secret_name: "keys" });
const ADDRESS = "tencentcloud_ssm_secret.Keys";

interface Report {
  readonly exitCode: number;
  readonly summary: { stacks: number; broken: number; suppressed: number };
  readonly stacks: { name: string; file: string }[];
  readonly results: { rule: string; address: string; file: string; line: number; suppression?: { reason: string } }[];
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

/** A foreign stack in a folder of its own. */
function stack(json: object, name = "other"): string {
  mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, name, "main.tf.json");
  writeFileSync(file, JSON.stringify(json, null, 2));
  return file;
}

function config(yaml: string): string {
  const file = join(folder, "lint.yaml");
  writeFileSync(file, yaml);
  return file;
}

const lint = (...args: string[]) => runCommandInProcess(lintStacksCommand, args);
const report = async (...args: string[]) => {
  const { code, stdout } = await lint(...args, "--format", "json");
  const parsed = JSON.parse(stdout) as Report;
  expect(code).toBe(parsed.exitCode);
  return parsed;
};

describe("npx ekyc lint", () => {
  it("finds nothing broken in this repository's environments, and prints what is suppressed with its reason", async () => {
    const { stacks, summary, results } = await report();
    const names = environmentNames().map(stackIdFor);
    expect(stacks).toEqual(names.map((name) => ({ name, file: `cdktf.out/stacks/${name}/cdk.tf.json` })));
    expect(summary).toMatchObject({ stacks: names.length, broken: 0 });
    for (const { suppression } of results) expect(suppression?.reason.length).toBeGreaterThan(20);
    const rules = results.map(({ rule, file }) => `${file.split("/")[2]} ${rule}`);
    expect(rules).toContain("token-endpoint-dev state-encryption");
    expect(rules).not.toContain("token-endpoint-prod state-encryption");
  });

  it("checks a stack of anybody, and names address, file, line and fix of what is broken", async () => {
    const file = stack(UNTAGGED);
    const line =
      1 +
      readFileSync(file, "utf8")
        .split("\n")
        .findIndex((text) => text.includes('"Keys"'));
    const { code, stdout, stderr } = await lint(file);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(
      `✖ other\n  ✖ missing-tags  ${ADDRESS}  ${file}:${line}\n      tags is empty; allowed: at least one tag.\n      fix: `,
    );
    expect(stdout).toContain("1 stack against 13 rules: 1 broken, 0 suppressed\n");
    expect(stdout).not.toContain("\u001b[");
  });

  it("finds every stack below a folder, and not what Terraform keeps there", async () => {
    stack(GOOD, "a");
    stack(GOOD, "deep/b");
    stack(UNTAGGED, ".terraform/modules");
    expect((await report(folder)).stacks.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("excuses by a configuration, for the stacks it names", async () => {
    const yaml = `suppressions:\n  - {stack: "prod-*", rule: missing-tags, address: ${ADDRESS}, reason: tagged elsewhere}\n`;
    const [one, two] = [stack(UNTAGGED, "prod-1"), stack(UNTAGGED, "dev")];
    const { summary, results } = await report(one, two, "--config", config(yaml));
    expect(summary).toEqual({ stacks: 2, broken: 1, suppressed: 1 });
    expect(results).toMatchObject([{ file: one, suppression: { reason: "tagged elsewhere" } }, { file: two }]);
  });

  it("fails for a suppression that excuses nothing, unless it is for a stack that was not asked for", async () => {
    const yaml = (name: string) =>
      config(`suppressions:\n\n  - {stack: ${name}, rule: missing-tags, address: ${ADDRESS}, reason: gone}\n`);
    const file = stack(GOOD);
    const { results } = await report(file, "--config", yaml("other"));
    expect(results).toMatchObject([{ rule: "unused-suppression", line: 3, address: ADDRESS }]);
    expect((await report(file, "--config", yaml("another"))).results).toEqual([]);
  });

  it("asks of each stack the retention of the first pattern that fits", async () => {
    const file = stack(GOOD, "prod");
    const broken = async (yaml: string) =>
      (await report(file, "--config", config(yaml))).results.map(({ rule }) => rule);
    expect(await broken('retentionDays: {prod: 31, "*": 1}\n')).toEqual(["log-retention"]);
    expect(await broken('retentionDays: {"pro*": 30, prod: 31}\n')).toEqual([]);
  });

  it("writes SARIF 2.1.0 with rules, levels, lines, and suppressions with their reasons", async () => {
    const file = stack({ ...UNTAGGED, terraform: withTerraform({ backend: undefined })["terraform"] });
    const output = join(folder, "lint.sarif");
    const yaml = `suppressions:\n  - {rule: missing-tags, address: ${ADDRESS}, reason: tagged elsewhere}\n`;
    const run = await lint(file, "--config", config(yaml), "--format", "sarif", "--output", output);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toBe(`${output}: 1 stack, 1 broken, 1 suppressed\n`);
    const sarif = JSON.parse(readFileSync(output, "utf8"));
    expect(sarif).toMatchObject({ $schema: expect.stringContaining("sarif-schema-2.1.0.json"), version: "2.1.0" });
    expect(sarif.runs).toHaveLength(1);
    const { tool, results } = sarif.runs[0];
    expect(tool.driver.name).toBe("lint-stacks");
    for (const rule of tool.driver.rules) {
      expect(rule).toMatchObject({ id: expect.any(String), defaultConfiguration: { level: "error" } });
      for (const text of ["shortDescription", "fullDescription", "help"]) expect(rule[text].text).toMatch(/\S/);
    }
    expect(results).toHaveLength(2);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect({ level, message }).toEqual({ level: "error", message: { text: expect.stringMatching(/\.$/) } });
      expect(locations).toEqual([
        {
          physicalLocation: {
            artifactLocation: { uri: `file://${file}` },
            region: { startLine: expect.any(Number) },
          },
          logicalLocations: [{ fullyQualifiedName: expect.any(String), kind: "resource" }],
        },
      ]);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
    const suppressions = Object.fromEntries(
      results.map((result: { ruleId: string; suppressions: unknown }) => [result.ruleId, result.suppressions]),
    );
    expect(suppressions).toEqual({
      "missing-tags": [{ kind: "external", justification: "tagged elsewhere" }],
      "state-encryption": [],
    });
  });

  it.each([
    ["a folder without stacks", () => [folder], /^error: There is no stack in .*\n {2}fix: Run `npx cdktf synth`/],
    ["a path that is not there", () => [join(folder, "none")], /^error: .*none cannot be read \(ENOENT\)\.\n/],
    [
      "a configuration that is not there",
      () => [stack(GOOD), "--config", join(folder, "no.yaml")],
      /no\.yaml cannot be read/,
    ],
    [
      "a rule that does not exist",
      () => [stack(GOOD), "--config", config(`suppressions:\n  - {rule: public-uri, address: a.b, reason: c}\n`)],
      /lint\.yaml, line 2, suppressions\.0: rule: got "public-uri"; allowed: .* Did you mean "public-url"\?/,
    ],
    [
      "a key that does not exist",
      () => [stack(GOOD), "--config", config("supressions: []\n")],
      /lint\.yaml, line 1, supressions: unknown key; .* Did you mean "suppressions"\?/,
    ],
    [
      "a suppression without a reason",
      () => [stack(GOOD), "--config", config("suppressions:\n  - {rule: public-url, address: a.b}\n")],
      /line 2, suppressions\.0\.reason: missing; allowed: why it is excused\./,
    ],
    ["an unknown format", () => ["--format", "xml"], /Allowed choices are table, json, sarif/],
  ])("answers %s with exit code 2", async (_what, args, message) => {
    const { code, stdout, stderr } = await lint(...args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
