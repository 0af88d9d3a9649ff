import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../helpers/temporary-folder";

const SCRIPT = join(__dirname, "../../examples/schedules/smoke-issue.mjs");
const URL = "https://github.example/run/1";

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly texts: readonly string[];
}

/** A `gh` that keeps its issues in a file, and refuses what the real one does not know. */
const GH = `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
const { parseArgs } = require("node:util");
const file = process.env.ISSUES;
const issues = JSON.parse(readFileSync(file, "utf8"));
const text = { type: "string" };
const [noun, verb, ...rest] = process.argv.slice(2);
if (noun !== "issue") throw new Error("unknown command " + noun);
const options = {
  list: { state: text, app: text, limit: text, json: text },
  create: { title: text, body: text },
  close: { comment: text },
}[verb];
const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
if (verb === "list") {
  if (values.app !== "github-actions" || values.json !== "number,title") throw new Error("unexpected list");
  const shown = issues.filter(({ state }) => state === values.state);
  process.stdout.write(JSON.stringify(shown.map(({ number, title }) => ({ number, title }))));
} else if (verb === "create") {
  issues.push({ number: issues.length + 1, title: values.title, state: "open", texts: [values.body] });
  process.stdout.write("https://github.example/issues/" + issues.length + "\\n");
} else {
  const issue = issues.find(({ number }) => String(number) === positionals[0]);
  issue.state = "closed";
  issue.texts.push(values.comment);
}
writeFileSync(file, JSON.stringify(issues));
`;

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "gh"), GH);
  chmodSync(join(folder, "gh"), 0o755);
  writeFileSync(join(folder, "issues.json"), "[]");
});

const issues = (): Issue[] => JSON.parse(readFileSync(join(folder, "issues.json"), "utf8")) as Issue[];

function report(...args: string[]) {
  const env = { PATH: folder, ISSUES: join(folder, "issues.json") };
  return spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: "utf8" });
}

describe("the issue of a failing environment", () => {
  it("is opened once, closed on recovery, and opened anew by the next failure", () => {
    expect(existsSync(SCRIPT)).toBe(true);
    expect(report("prod", "failure", URL)).toMatchObject({ status: 0, stderr: "" });
    expect(report("prod", "failure", URL).status).toBe(0);
    expect(issues()).toMatchObject([{ number: 1, title: "Smoke checks of prod fail", state: "open" }]);
    expect(issues()[0]?.texts[0]).toContain(URL);
    expect(report("prod", "success", `${URL}0`).status).toBe(0);
    expect(issues()).toMatchObject([
      { state: "closed", texts: [expect.anything(), expect.stringContaining(`${URL}0`)] },
    ]);
    expect(report("prod", "failure", URL).status).toBe(0);
    expect(issues().map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("is one per environment", () => {
    report("prod", "failure", URL);
    report("staging", "failure", URL);
    report("staging", "success", URL);
    expect(issues().map(({ title, state }) => `${title}: ${state}`)).toEqual([
      "Smoke checks of prod fail: open",
      "Smoke checks of staging fail: closed",
    ]);
  });

  it.each(["success", "skipped", "cancelled"])("is left alone by a run that ended as %s with none open", (result) => {
    expect(report("prod", result, URL).status).toBe(0);
    expect(issues()).toEqual([]);
  });

  it("needs an environment and a run", () => {
    expect(report("prod")).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage:") });
  });
});
