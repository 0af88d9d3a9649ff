import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import { defineCommand } from "../../scripts/cli/command";
import { COMMANDS } from "../../scripts/cli/commands";
import { EnvironmentOption } from "../../scripts/cli/environment-option";
import { addEnvironmentsOption } from "../../scripts/cli/environments-option";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

const naming = (settings?: ConstructorParameters<typeof EnvironmentOption>[1]) =>
  defineCommand("ekyc test", (program, run) =>
    addEnvironmentsOption(program)
      .option("--url <url>", "address")
      .addOption(new EnvironmentOption("environment", settings))
      .action(
        run(({ stdout }, { env = "none" }: { env?: string }) => {
          stdout.write(env);
          return 0;
        }),
      ),
  );

/** A folder with environments of these names. */
function environments(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) copyFileSync(join(ENVIRONMENTS_FOLDER, "dev.yaml"), join(folder, `${name}.yaml`));
  return folder;
}

const among = (folder: string, args: string[] = [], settings?: Parameters<typeof naming>[0]) =>
  runCommandInProcess(naming(settings), args, { variables: { [ENVIRONMENTS_VARIABLE]: folder } });

describe("--env that is not given", () => {
  it("is the only environment that there is", async () => {
    expect(await among(environments("qa"))).toEqual({ code: 0, stdout: "qa", stderr: "" });
    const folder = environments("prod");
    expect(await among(environments("dev", "qa"), ["--environments", folder])).toMatchObject({ stdout: "prod" });
  });

  it("is an error that lists them where there are several", async () => {
    expect(await among(environments("prod", "dev", "qa"))).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: --env is needed: dev, prod, qa.\n  fix: Name one of them, as in --env dev.\n",
    });
  });

  it("is the preferred one of several, and the only one whatever it is called", async () => {
    const preferred = { preferred: "dev" };
    expect(await among(environments("prod", "dev"), [], preferred)).toMatchObject({ stdout: "dev" });
    expect(await among(environments("prod"), [], preferred)).toMatchObject({ stdout: "prod" });
    expect(await among(environments("prod", "qa"), [], preferred)).toMatchObject({ code: 2, stdout: "" });
  });

  it("is none where an option takes its place", async () => {
    const args = ["--url", "https://endpoint.example"];
    expect(await among(environments("prod", "dev"), args, { insteadOf: "url" })).toMatchObject({ stdout: "none" });
  });

  it("says how to make the first where there is none", async () => {
    const run = await among(environments());
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /^error: There is no environment in .*\.\n {2}fix: Make the first with `npx ekyc env new/,
    );
  });
});

it("--env that is given is taken as it is", async () => {
  expect(await among(environments("prod", "dev"), ["--env", "qa"])).toMatchObject({ code: 0, stdout: "qa" });
});

it.each(["deploy", "doctor", "smoke", "release", "import"])(
  "ekyc %s lists the environments that --env may name",
  async (name) => {
    const command = COMMANDS.find((one) => one.name === name)?.load();
    expect(command && (await runCommandInProcess(command))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: --env is needed: dev, prod, staging\./),
    });
  },
);
