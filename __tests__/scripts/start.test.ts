import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findClientKeys } from "../../contract/endpoint/client-key";
import type { SmokeReport } from "../../smoke/run/result";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { runScript, type ScriptRun } from "../helpers/run-script";
import { temporaryFolder } from "../helpers/temporary-folder";

describe("npx ekyc start", () => {
  let cwd: string;
  let run: ScriptRun;
  beforeAll(async () => {
    cwd = temporaryFolder();
    run = await runScript("start", [], { cwd });
  });

  it("issues a token with each of the 21 profiles, and says where the reports are", () => {
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain("21 of 21 profiles issued a token");
    expect(run.stdout).toContain("reports: reports/smoke-dev.json reports/smoke-dev.xml");
    expect(Number(/at most (\d+) in any second/.exec(run.stdout)?.[1])).toBeLessThanOrEqual(20);
    expect(run.stdout).toContain("next: `npx ekyc local-cloud --env dev` keeps one up");
    const report = JSON.parse(readFileSync(join(cwd, "reports/smoke-dev.json"), "utf8")) as SmokeReport;
    const summary = { pass: 33, degraded: 0, fail: 0, skipped: 0, inconclusive: 0 };
    expect(report).toMatchObject({ exitCode: 0, environment: "dev", summary });
    expect(readFileSync(join(cwd, "reports/smoke-dev.xml"), "utf8")).toContain('tests="33" failures="0"');
  });

  it("prints what the README shows", () => {
    const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
    const [, shown = ""] = /```\n(✔ Synthesize[\s\S]*?)\n```/.exec(readme) ?? [];
    // Ports, durations and counts of a second differ, and so the width of the titles.
    const comparable = (text: string): string[] =>
      text.split("\n").map((line) => line.replaceAll(/\d+/g, "N").replaceAll(/ +/g, " "));
    const lines = comparable(shown).filter((line) => line.trim() !== "…");
    expect(lines.length).toBeGreaterThan(15);
    expect(comparable(`${run.stdout}${run.stderr}`)).toEqual(expect.arrayContaining(lines));
  });

  it("leaves no key, token or hash of a key in anything it writes or prints", () => {
    const { stdout, stderr } = run;
    const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["cdk.tf.json", "smoke-dev.json", "smoke-dev.xml"]),
    );
    const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
    for (const text of [stdout, stderr, ...texts]) {
      expect(findClientKeys(text)).toEqual([]);
      expect(text).not.toMatch(/EXAMPLE[0-9a-f]{48}/);
      expect(text).not.toMatch(/"sdkToken"\s*:\s*"[0-9A-F-]{20,}/i);
    }
  });

  it("answers an unknown environment in one sentence, before anything is started", async () => {
    expect(await runScript("start", ["--env", "dve"], { cwd: temporaryFolder() })).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'error: There is no environment "dve"; there are: dev, prod, staging. Did you mean "dev"?\n' +
        `  fix: Name one of them, or make it with \`npx ekyc env new dve --region REGION --environments ${ENVIRONMENTS_FOLDER}\`.\n`,
    });
  });
});
