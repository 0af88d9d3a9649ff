import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stackIdFor } from "../environments/derived";
import { environmentNames } from "../environments/load-environment";
import { synthesize } from "../operations/stacks/synthesize";
import { projectCopy } from "./helpers/project-copy";
import { temporaryFolder } from "./helpers/temporary-folder";

const ROOT = join(__dirname, "..");

/** The half of tsx that is for CommonJS, as main.ts is: the rest of it would be started for nothing. */
const TSX = require.resolve("tsx/cjs");

function runMain(cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", TSX, "main.ts"], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  return { status, stdout, stderr };
}

describe("main", () => {
  it("writes one stack per environment, with the code that the function runs", () => {
    const outdir = join(temporaryFolder(), "a", "b");
    expect(synthesize(outdir)).toBe(outdir);
    const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8"));
    expect(Object.keys(manifest.stacks).sort()).toEqual(environmentNames().map(stackIdFor));
    for (const name of environmentNames()) {
      const folder = join(outdir, "stacks", stackIdFor(name));
      const [fn] = Object.values(
        JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")).resource.tencentcloud_scf_function,
      ) as { zip_file: string }[];
      expect(existsSync(join(folder, fn?.zip_file ?? "absent"))).toBe(true);
    }
  });

  it("prints nothing when all is well, and then two lines when an environment is not", () => {
    const folder = projectCopy();
    expect(runMain(folder)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(existsSync(join(folder, "cdktf.out", "stacks", "token-endpoint-dev", "cdk.tf.json"))).toBe(true);

    writeFileSync(join(folder, "environments", "dev.yaml"), "region: ap-singapor\n");
    const { status, stdout, stderr } = runMain(folder);
    expect(stderr).toMatch(
      /^error: environments\/dev\.yaml, line 1, region: got "ap-singapor"; .* Did you mean "ap-singapore"\?\n {2}fix: .*\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("says how to generate the provider's bindings when the install did not", () => {
    const folder = projectCopy();
    renameSync(join(folder, "provider", "lib"), join(folder, "provider", "gone"));
    expect(runMain(folder)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "error: The bindings of the Terraform provider in provider/lib were not generated on install.\n  fix: Run `npm run generate -w provider`.\n",
    });
  });

  it("is a composition root of at most 15 lines", () => {
    expect(readFileSync(join(ROOT, "main.ts"), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  });
});
