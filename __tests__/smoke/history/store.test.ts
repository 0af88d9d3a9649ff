import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { smoke } from "../../../scripts/smoke";
import { smokeHistory } from "../../../scripts/smoke-history";
import { keepReport, openHistory, readHistory } from "../../../smoke/history/store/open-history";
import type { SmokeReport } from "../../../smoke/run/result";
import { DAY, HOUR, historyReport, MINUTE, tokenResult } from "../../helpers/history-report";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { onToken } from "../../helpers/smoke-run";
import { temporaryFolder } from "../../helpers/temporary-folder";

const history = (...args: string[]) => runCommandInProcess(smokeHistory, args);

/** A new folder with the reports. */
async function folderWith(...reports: readonly SmokeReport[]): Promise<string> {
  const folder = temporaryFolder();
  for (const report of reports) await keepReport(openHistory(folder, {}), report);
  return folder;
}

const ago = (ms: number, more: Partial<SmokeReport> = {}, state: "pass" | "fail" = "pass"): SmokeReport =>
  historyReport(Date.now() - ms, [tokenResult("HK", state)], more);

describe("npx ekyc smoke --history", () => {
  it("keeps the report of each run as one file, named by its start, without the key or a token", async () => {
    const arrears = problem(502, "upstream_denied", { upstreamCode: "UnauthorizedOperation.Arrears" });
    const endpoint = await ScriptedEndpoint.start(onToken("ML", arrears));
    const folder = join(temporaryFolder(), "new", "history");
    try {
      const args = ["--url", endpoint.url, "--profiles", "HK,ML", "--quiet", "--history", folder];
      expect(await runCommandInProcess(smoke, args, { variables: { EKYC_CLIENT_KEY: GOOD_KEY } })).toMatchObject({
        code: 1,
      });
    } finally {
      await endpoint.close();
    }
    const [name = "", ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-\d{8}T\d{6}Z-[0-9a-f]{8}\.json$/);
    const text = readFileSync(join(folder, name), "utf8");
    expect(text).not.toContain("K".repeat(43));
    expect(text).not.toContain("SECRET-TOKEN");
    const { kept, warnings } = await readHistory(openHistory(folder, {}));
    expect(warnings).toEqual([]);
    expect(kept).toMatchObject([{ report: { exitCode: 1, target: endpoint.url } }]);
    expect(await history("--history", folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ML\s+1\s+0 %/),
    });
  });

  it.each([
    [
      "the address of another service",
      "s3://bucket/prefix",
      /^error: --history s3:\/\/bucket\/prefix is not the address of a bucket: it begins with s3:\/\/, and cos:\/\/ is known\.\n {2}fix: Write it like/,
    ],
    ["a path below a file", join(__filename, "x"), /^error: The history folder .* cannot be written to \(ENOTDIR\)\./],
  ])("refuses %s before any request", async (_what, folder, sentence) => {
    const args = ["--url", "http://127.0.0.1:9", "--history", folder];
    const run = await runCommandInProcess(smoke, args, { variables: { EKYC_CLIENT_KEY: GOOD_KEY } });
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
  });
});

describe("npx ekyc history", () => {
  it("shows the endpoints of a folder as a table", async () => {
    const folder = await folderWith(ago(2 * MINUTE), ago(MINUTE, { environment: "prod" }));
    const run = await history("--history", folder);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^dev {2}1 report, .* SLO 99 %\n(.*\n)* {2}HK +1 +100 %(.*\n)*\nprod {2}1 report/);
  });

  it("--env, --since and --slo choose, and json has the figures", async () => {
    const folder = await folderWith(ago(3 * DAY, {}, "fail"), ago(HOUR), ago(MINUTE, { environment: "prod" }));
    const run = await history(
      ...["--history", folder, "--env", "dev", "--since", "2d", "--slo", "99.9", "--format", "json"],
    );
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: "ekyc-token-endpoint/smoke-history",
      version: 1,
      endpoints: [{ endpoint: "dev", reports: 1, slo: 99.9, profiles: [{ profile: "HK", runs: 1, passRate: 1 }] }],
    });
  });

  it("names what is broken or foreign, leaves it out and leaves it alone", async () => {
    const report = ago(MINUTE);
    const folder = await folderWith(report);
    writeFileSync(join(folder, "copy.json"), JSON.stringify(report));
    writeFileSync(join(folder, "cut.json"), JSON.stringify(report).slice(0, 100));
    writeFileSync(join(folder, "old.json"), JSON.stringify({ ...report, version: 1 }));
    writeFileSync(join(folder, "notes.txt"), "hello");
    mkdirSync(join(folder, "sub"));
    const before = readdirSync(folder);
    const run = await history("--history", folder);
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("dev  1 report,") });
    const warned = run.stderr.trimEnd().replaceAll(`${folder}/`, "").split("\n");
    expect(warned).toEqual([
      `warning: copy.json is the run ${report.runId} once more; it is left out.`,
      "warning: cut.json is not JSON; it is left out.",
      "warning: notes.txt is not JSON; it is left out.",
      "warning: old.json is not a smoke report of this version: /version must be equal to constant; it is left out.",
      "warning: sub cannot be read (EISDIR); it is left out.",
    ]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("--fail-on-burn fails when the budget is used up too fast; without it the same is only said", async () => {
    const folder = await folderWith(ago(MINUTE, {}, "fail"));
    const said = expect.stringContaining("used up too fast: dev overall 1h");
    expect(await history("--history", folder)).toMatchObject({ code: 0, stderr: said });
    expect(await history("--history", folder, "--fail-on-burn")).toMatchObject({ code: 1, stderr: said });
  });

  it.each<[string, string[], RegExp]>([
    ["no folder", [], /^error: required option '--history <place>' not specified/],
    [
      "a folder that is not there",
      ["--history", "/nowhere"],
      /^error: The history folder \/nowhere cannot be read \(ENOENT\)\./,
    ],
    [
      "a misspelled environment",
      ["--env", "dve"],
      /^error: .* holds no report of "dve"; it has: dev\. Did you mean "dev"\?/,
    ],
    ["a time without a report", ["--since", "1h"], /^error: .* holds no report of the time given with --since\./],
    ["an invalid age", ["--since", "1y"], /Allowed: a whole number with h, d or w, for example 30d\./],
    ["an objective that leaves no budget", ["--slo", "100"], /Allowed: percent from 50 to 99\.99, for example 99\.5\./],
    ["a misspelled form", ["--format", "htm"], /argument 'htm' is invalid\. Allowed choices are table, json, html\./],
    ["pruning without a limit", ["prune"], /^error: Nothing says what is to be deleted\.\n {2}fix: Give --keep/],
  ])("answers %s with exit code 2", async (_what, args, sentence) => {
    const folder = args.length === 0 || args[0] === "--history" ? [] : ["--history", await folderWith(ago(2 * HOUR))];
    const run = await history(...folder, ...args);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
  });

  it("names pipes, devices, folders and dangling links, waits for none, and shows the reports", async () => {
    const folder = await folderWith(ago(HOUR));
    execFileSync("mkfifo", [join(folder, "pipe.json")]);
    symlinkSync("/dev/zero", join(folder, "zero.json"));
    symlinkSync(join(folder, "nothing"), join(folder, "dangling.json"));
    mkdirSync(join(folder, "folder.json"));
    const run = await history("--history", folder);
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("1 report") });
    for (const [name, reason] of [
      ["pipe", "no regular file"],
      ["zero", "no regular file"],
      ["dangling", "ENOENT"],
      ["folder", "EISDIR"],
    ]) {
      expect(run.stderr).toContain(`${join(folder, `${name}.json`)} cannot be read (${reason}); it is left out.\n`);
    }
  });

  it("lets neither a file's name nor an environment's move the cursor", async () => {
    const folder = await folderWith(ago(HOUR, { environment: "dev\u001B[2J\u202E" }));
    writeFileSync(join(folder, "a\u001B[31mb.json"), "x");
    const run = await history("--history", folder);
    expect(run.stdout).toContain("dev\uFFFD[2J\uFFFD  1 report");
    expect(run.stderr).toContain("a\uFFFD[31mb.json is not JSON");
    const unknown = await history("--history", folder, "--env", "prod");
    for (const text of [run.stdout, run.stderr, unknown.stderr]) expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  });

  it("refuses a place where no folder can be, at once", async () => {
    const args = ["--url", "http://127.0.0.1:9", "--history", "/proc/x/y"];
    const run = await runCommandInProcess(smoke, args, { variables: { EKYC_CLIENT_KEY: GOOD_KEY } });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: The history folder \/proc\/x\/y cannot be written to \(E[A-Z]+\)\.\n/);
  });

  it("prune leaves reports of the future alone, and does not delete the real ones for them", async () => {
    const folder = await folderWith(ago(-365 * DAY), ago(-DAY), ...[3, 2, 1].map((days) => ago(days * DAY)));
    const run = await history("prune", "--history", folder, "--keep", "1");
    expect(run.stdout.match(/deleted/g)).toHaveLength(2);
    expect(run.stderr.match(/^warning: .* is dated in the future; it is left alone\.$/gm)).toHaveLength(2);
    const { kept } = await readHistory(openHistory(folder, {}));
    const ages = kept.map(({ report }) => Math.round((Date.now() - Date.parse(report.startedAt)) / DAY));
    expect(ages).toEqual([1, -1, -365]);
  });

  it("takes an entry that another prune has deleted in the meantime for deleted", async () => {
    const folder = await folderWith(...[3, 2, 1].map((days) => ago(days * DAY)));
    const store = openHistory(folder, {});
    const [oldest = ""] = await store.names();
    await store.delete(oldest);
    await expect(store.delete(oldest)).resolves.toBeUndefined();
    const prunes = await Promise.all([1, 2, 3].map(() => history("prune", "--history", folder, "--keep", "1")));
    expect(prunes.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, ""]));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("prune deletes by number and by age, each endpoint for itself, and reports alone", async () => {
    const folder = await folderWith(
      ...[90, 3, 2, 1].map((days) => ago(days * DAY)),
      ago(91 * DAY, { environment: "prod" }),
    );
    writeFileSync(join(folder, "notes.txt"), "hello");
    const args = ["prune", "--history", folder];
    expect((await history(...args, "--older-than", "60d", "--dry-run")).stdout.match(/would delete/g)).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(6);
    expect((await history(...args, "--keep", "2")).stdout.match(/deleted/g)).toHaveLength(2);
    const { kept } = await readHistory(openHistory(folder, {}));
    expect(kept.map(({ report }) => report.environment)).toEqual(["prod", "dev", "dev"]);
    expect((await history(...args, "--older-than", "60d")).stdout.match(/deleted/g)).toHaveLength(1);
    expect(await history(...args, "--keep", "2")).toMatchObject({ code: 0, stdout: "no report is to be deleted\n" });
    expect(readdirSync(folder)).toContain("notes.txt");
  });
});
