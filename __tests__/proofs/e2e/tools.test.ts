import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "../../helpers/run-script";

/** A folder that is the whole PATH, so that the machine's own Terraform is not found. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tools-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function terraform(version: string, initExit: number): void {
  const file = join(folder, "terraform");
  const answer = JSON.stringify({ terraform_version: version });
  writeFileSync(file, `#!/bin/sh\ncase "$1" in version) echo '${answer}';; init) exit ${initExit};; esac\n`);
  chmodSync(file, 0o755);
}

const e2e = (...args: string[]) => runScript("proofs/e2e", args, { env: { PATH: folder } });

describe("npm run e2e without what it needs", () => {
  it("says that Terraform is missing, exit code 3", async () => {
    expect(await e2e()).toEqual({
      code: 3,
      stdout: "",
      stderr:
        "error: There is no `terraform` on the PATH.\n  fix: Install terraform 1.11 or newer and put it on the PATH.\n",
    });
  });

  it("says that Terraform is too old", async () => {
    terraform("1.5.7", 0);
    expect(await e2e()).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("error: terraform 1.5.7 is too old; the stacks need 1.11 or newer."),
    });
  });

  it("says that the provider cannot be had, and how to get it", async () => {
    terraform("1.11.4", 1);
    const run = await e2e();
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(
      /^error: terraform cannot install the provider tencentcloudstack\/tencentcloud 1\.83\.25\.\n {2}fix: .*filesystem_mirror.*\n$/,
    );
  });

  it("names the stages when one is unknown", async () => {
    const run = await e2e("--stage", "drfit");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(
      "Allowed choices are deploy, smoke, callers, store, change, release, rotate, drift, kind, secrets, destroy.",
    );
  });
});
