import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import { COMPLETION_SCRIPTS } from "../../scripts/cli/completion-scripts";
import { completions } from "../../scripts/cli/completions";
import { EVERY_COMMAND, ekyc } from "../../scripts/ekyc";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { compiledScript, ROOT } from "../helpers/compiled-script";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

/** What completes a line, whose last word is the one behind its last space. */
const complete = (line: string, folder = ENVIRONMENTS_FOLDER): string[] =>
  completions(EVERY_COMMAND, line.split(" "), { [ENVIRONMENTS_VARIABLE]: folder }).map(({ word }) => word);

describe("what is completed", () => {
  it("is every command, and those that begin as written", () => {
    expect(complete("")).toEqual(EVERY_COMMAND.map(({ name }) => name));
    expect(complete("s")).toEqual(EVERY_COMMAND.map(({ name }) => name).filter((name) => name.startsWith("s")));
    expect(complete("--v")).toEqual(["--version"]);
    expect(complete("help smo")).toEqual(["smoke"]);
  });

  it("is a command's options, but not the hidden ones", () => {
    expect(complete("doctor --")).toEqual(expect.arrayContaining(["--env", "--format", "--help", "--environments"]));
    expect(complete("doctor --js")).toEqual([]);
    expect(complete("smoke --matrix --fi")).toEqual(["--filter"]);
  });

  it("is a command's own commands with their options", () => {
    expect(complete("keys r")).toEqual(["revoke", "rotate"]);
    expect(complete("keys create --k")).toEqual(["--key-file"]);
    expect(complete("history prune --ke")).toEqual(["--keep"]);
  });

  it("is the values that an option or an argument can have", () => {
    expect(complete("lint --format ")).toEqual(["table", "json", "sarif"]);
    expect(complete("smoke --matrix f")).toEqual(["full"]);
    expect(complete("completion ")).toEqual(["bash", "zsh", "fish"]);
  });

  it("is the environments that there are, in the folder that the line names", () => {
    expect(complete("smoke --plan --env ")).toEqual(["dev", "prod", "staging"]);
    const folder = temporaryFolder();
    copyFileSync(join(ENVIRONMENTS_FOLDER, "dev.yaml"), join(folder, "qa.yaml"));
    expect(complete(`deploy --environments ${folder} --env `)).toEqual(["qa"]);
    expect(complete("deploy --env ", join(folder, "nowhere"))).toEqual([]);
  });

  it("is nothing where a file is named, behind a value, or behind a command that does not exist", () => {
    expect(complete("smoke --key-file ")).toEqual([]);
    expect(complete("smoke --outputs keys --env p")).toEqual(["prod"]);
    expect(complete("smke --")).toEqual([]);
  });

  it.each(EVERY_COMMAND.map(({ name }) => name))("of %s is at least its help", (name) => {
    expect(complete(`${name} --he`)).toEqual(["--help"]);
  });
});

it("the program says one word a line with what it is for, behind a tab", async () => {
  const { code, stdout } = await runCommandInProcess(ekyc("1.2.3"), ["completion", "words", "--", "keys", "rev"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^revoke\t\S.*\n$/) });
});

it.each(Object.entries(COMPLETION_SCRIPTS))("ekyc completion %s prints what the shell loads", async (shell, script) => {
  expect(await runCommandInProcess(ekyc("1.2.3"), ["completion", shell])).toEqual({
    code: 0,
    stdout: script,
    stderr: "",
  });
});

it("a bash that has loaded it completes words, and files where there are none", () => {
  const folder = temporaryFolder();
  const program = `require(${JSON.stringify(compiledScript(join(ROOT, "scripts/ekyc.ts")))}).ekyc("1.2.3")(process.argv.slice(2), { variables: process.env, stdout: process.stdout, stderr: process.stderr });`;
  writeFileSync(join(folder, "ekyc.cjs"), program);
  writeFileSync(join(folder, "ekyc"), `#!/bin/sh\nexec "${process.execPath}" "${join(folder, "ekyc.cjs")}" "$@"\n`);
  chmodSync(join(folder, "ekyc"), 0o755);
  const shell = `${COMPLETION_SCRIPTS.bash}
    COMP_WORDS=(ekyc keys create --env p) COMP_CWORD=4; _ekyc; echo "\${COMPREPLY[*]}"
    COMP_WORDS=(ekyc keys ""); COMP_CWORD=2; _ekyc; echo "\${#COMPREPLY[@]} \${COMPREPLY[0]}"
    complete -p ekyc`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", shell], {
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"]}`, [ENVIRONMENTS_VARIABLE]: ENVIRONMENTS_FOLDER },
  });
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toEqual([
    "prod",
    expect.stringMatching(/^\d+ create$/),
    "complete -o bashdefault -o default -F _ekyc ekyc",
    "",
  ]);
});
