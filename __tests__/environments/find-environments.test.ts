import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_VARIABLE, findEnvironments } from "../../environments/find-environments";
import { endpoint } from "../../scripts/endpoint";
import { keys } from "../../scripts/keys";
import { smoke } from "../../scripts/smoke";
import { synth } from "../../scripts/synth";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

const NO_VARIABLE = { [ENVIRONMENTS_VARIABLE]: undefined };

let cwd: string;
beforeEach(() => {
  cwd = temporaryFolder();
});

const write = (file: string, yaml: string): void => {
  mkdirSync(join(cwd, "environments"), { recursive: true });
  writeFileSync(join(cwd, "environments", file), yaml);
};

const run = (command: typeof smoke, ...args: string[]) =>
  runCommandInProcess(command, args, { cwd, variables: NO_VARIABLE });

describe("the folder of environments", () => {
  it("is the one named, else that of the variable, always absolute", () => {
    const variables = { [ENVIRONMENTS_VARIABLE]: "/elsewhere" };
    expect(findEnvironments("/named", variables)).toEqual({ folder: "/named", isSample: false });
    expect(findEnvironments(undefined, variables)).toEqual({ folder: "/elsewhere", isSample: false });
    expect(findEnvironments("named", {}).folder).toBe(join(process.cwd(), "named"));
  });

  it("is else environments/ of the working folder", async () => {
    write("mine.yaml", "region: ap-jakarta\nprofiles: { select: [HK] }\n");
    const { code, stdout, stderr } = await run(smoke, "--env", "mine", "--list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^token:HK /m);
    expect(stdout).not.toMatch(/^token:ML /m);
  });

  it("is what --environments names, whatever is in the working folder", async () => {
    write("mine.yaml", "region: ap-jakarta\n");
    const { code, stdout } = await run(smoke, "--env", "dev", "--environments", ENVIRONMENTS_FOLDER, "--list");
    expect([code, stdout]).toEqual([0, expect.stringContaining("token:HK ")]);
  });

  it("that does not exist is named, with what makes it", async () => {
    expect(await run(smoke, "--env", "qa", "--environments", "nowhere", "--list")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: The folder of environments nowhere cannot be read: there is none.\n" +
        "  fix: Name the folder that your environments are in, or make the first with `npx ekyc env new NAME --region REGION --environments nowhere`.\n",
    });
  });
});

describe("where nobody has made an environment", () => {
  it("a command that stays on this machine takes the package's sample, and says so in one line", async () => {
    for (const command of [
      () => run(smoke, "--env", "dev", "--plan"),
      () => run(smoke, "--env", "dev", "--list"),
      () => run(synth, "--env", "dev"),
    ]) {
      const { code, stderr } = await command();
      expect([code, stderr.split("\n")[0]]).toEqual([
        0,
        "note: there is no folder environments here, so the package's sample is used; make your own with `npx ekyc env new NAME --region REGION`",
      ]);
    }
  });

  it.each([
    ["smoke", smoke, ["--env", "dev"]],
    ["keys", keys, ["list", "--env", "dev"]],
    ["endpoint --account", endpoint, ["--env", "dev", "--account"]],
  ])("%s, which is for an account, is refused with the command that makes one", async (_name, command, args) => {
    expect(await run(command, ...args)).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: There is no folder environments here, so nothing says what is deployed.\n" +
        "  fix: Make your first environment with `npx ekyc env new NAME --region REGION`, or name the folder of yours with --environments.\n",
    });
  });
});

describe("a broken file", () => {
  beforeEach(() => {
    write("dev.yaml", "region: ap-jakarta\n");
    write("qa.yml", "region: ap-jakart\n");
  });

  it("stops no command about another environment", async () => {
    expect(await run(smoke, "--env", "dev", "--list")).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = await run(synth, "--env", "dev");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^dev +cdktf\.out.* new$/m)]);
  });

  it("stops the synthesis of all, which tells every problem and writes nothing", async () => {
    write("QA_1.yaml", "region: ap-jakarta\n");
    const { code, stdout, stderr } = await run(synth);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      "error: 2 environments are not valid:",
      '  environments/QA_1.yaml: the name "QA_1" has "Q", "A", "_" in it; allowed: 1 to 20 of a-z, 0-9 and -, a letter first. For example qa-1.',
      expect.stringContaining('environments/qa.yml, line 1, region: got "ap-jakart"; allowed:'),
      "  fix: Correct them, or name one that is valid with --env.",
      "",
    ]);
    expect(() => process.chdir(join(cwd, "cdktf.out"))).toThrow("ENOENT");
  });
});

it.each([
  ["QA_1.yaml", "QA_1", 'has "Q", "A", "_" in it'],
  ["a-name-of-more-than-20-letters.yaml", "a-name-of-more-than-20-letters", "has 30 characters"],
  ["1a.yaml", "1a", 'begins with "1"'],
])("a file %s says what is wrong with its name", async (file, name, problem) => {
  write(file, "region: ap-jakarta\n");
  const { code, stderr } = await run(smoke, "--env", name, "--list");
  expect(code).toBe(2);
  expect(stderr).toContain(`error: environments/${file}: the name "${name}" ${problem}; allowed: 1 to 20 of a-z`);
  expect(stderr).toContain("\n  fix: Rename the file.\n");
});

it("a file that ends in .yml is taken, and one that begins with a dot is an editor's", async () => {
  write("qa.yml", "region: ap-jakarta\n");
  write(".qa.yaml", "region: moon\n");
  expect(await run(synth)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^qa .* new\n/) });
});
