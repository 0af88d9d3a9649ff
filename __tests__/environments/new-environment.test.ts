import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import environmentSchema from "../../environments/generated/environment.schema.json";
import { newEnvironmentText } from "../../environments/new-environment";
import { env } from "../../scripts/env";
import { smoke } from "../../scripts/smoke";
import { loadFile } from "../helpers/environment-file";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder();
});

const run = (command: typeof env, ...args: string[]) =>
  runCommandInProcess(command, args, { cwd, variables: { [ENVIRONMENTS_VARIABLE]: undefined } });
const file = (name: string) => join(cwd, "environments", name);

it("ekyc env new writes a valid file that names its schema, and says what comes next", async () => {
  const { code, stdout, stderr } = await run(env, "new", "qa", "--region", "ap-jakarta");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^wrote environments\/qa\.yaml\n\nNext:\n {2}npx ekyc start --env qa /);
  expect(stdout).toContain("- stack: token-endpoint-qa\n    rule: state-encryption\n");
  const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file("qa.yaml"), "utf8")) ?? [];
  expect(existsSync(join(cwd, "environments", schema))).toBe(true);
  expect(await run(smoke, "--env", "qa", "--list")).toMatchObject({ code: 0, stderr: "" });
});

const SECTIONS = Object.keys(environmentSchema.properties).filter((key) => key !== "region" && key !== "regions");

it.each(SECTIONS)("its example of %s is valid as soon as the # is taken away", (section) => {
  const lines = newEnvironmentText("ap-jakarta", "./schema.json").split("\n");
  const from = lines.indexOf(lines.find((line) => line.startsWith(`#${section}:`)) ?? "");
  const length = lines.slice(from).indexOf("");
  const used = lines.map((line, index) => (index >= from && index < from + length ? line.slice(1) : line));
  expect(from).toBeGreaterThan(0);
  expect(loadFile(used.join("\n"))).toHaveProperty(section);
});

it.each([
  [["QA"], 'The name "QA" has "Q", "A" in it; allowed: 1 to 20 of a-z, 0-9 and -, a letter first. For example qa.'],
  [
    ["qa", "--region", "ap-jakart"],
    'The region "ap-jakart" is not known; allowed: ap-bangkok, ap-hongkong, ap-jakarta, ap-singapore, sa-saopaulo. Did you mean "ap-jakarta"?',
  ],
  [["qa"], "No region is given; allowed: ap-bangkok, ap-hongkong"],
])("it refuses %j in words, and makes no folder", async (args, message) => {
  const { code, stderr } = await run(env, "new", ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(`error: ${message}`);
  expect(existsSync(join(cwd, "environments"))).toBe(false);
});

it.each(["qa.yaml", "qa.yml"])("it leaves %s as it is", async (name) => {
  mkdirSync(join(cwd, "environments"));
  writeFileSync(file(name), "region: ap-jakarta\n");
  const { code, stderr } = await run(env, "new", "qa", "--region", "ap-singapore");
  expect([code, stderr]).toEqual([
    2,
    `error: There is an environment "qa" already, in environments/${name}; it was left as it is.\n  fix: Choose another name, or edit that file.\n`,
  ]);
  expect(readFileSync(file(name), "utf8")).toBe("region: ap-jakarta\n");
});
