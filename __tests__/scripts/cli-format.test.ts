import { COMMANDS } from "../../scripts/cli/commands";
import { runCommandInProcess } from "../helpers/run-command-in-process";

const run = (name: string, ...args: string[]) => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return runCommandInProcess(command.load(), args);
};

const PLAN = ["--env", "dev", "--profiles", "HK", "--plan"];

describe("--format json", () => {
  it.each(["doctor", "import", "drift", "smoke"])("%s has it, and says so in its help", async (name) => {
    const { stdout } = await run(name, "--help");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain('form of the output (choices: "text", "json", default: "text")');
    expect(stdout).not.toContain("--json");
  });

  it.each(["lint", "history"])("%s has it beside its other forms", async (name) => {
    expect((await run(name, "--help")).stdout.replaceAll(/\s+/g, " ")).toMatch(
      /--format <.*choices: "table", "json", /,
    );
  });

  it("prints nothing but a document", async () => {
    const { code, stdout, stderr } = await run("drift", "--format", "json");
    expect({ code, stderr, document: JSON.parse(stdout) }).toMatchObject({ code: 0, document: { drift: false } });
  });

  it("lists the checks of a smoke run too", async () => {
    const { stdout } = await run("smoke", "--env", "dev", "--profiles", "HK", "--list", "--format", "json");
    expect((JSON.parse(stdout) as { checks: unknown[] }).checks).toContainEqual({
      id: "token:HK",
      title: "Issues a token for HK",
    });
  });
});

it("--json is the same, for one more version", async () => {
  expect(await run("drift", "--json")).toEqual(await run("drift", "--format", "json"));
  expect(await run("smoke", ...PLAN, "--json")).toEqual(await run("smoke", ...PLAN, "--format", "json"));
});
