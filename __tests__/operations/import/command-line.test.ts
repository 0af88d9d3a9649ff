import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { importUntracked } from "../../../scripts/import";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { fakeBinary } from "../doctor/fake-binary";

const SECRET = "ekyc-token-endpoint-dev-client-keys";

let cwd: string;
let localCloud: LocalCloud;
beforeEach(async () => {
  cwd = temporaryFolder();
  localCloud = await startLocalCloud();
  const { ssm, clock } = localCloud.cloud;
  ssm.createSecret({ name: SECRET, region: "ap-singapore", description: "", tags: {}, createdAt: clock.now() });
});
afterEach(() => localCloud.close());

/** A `terraform` that keeps what it was called with, has no state, and ends as told. */
const terraform = (end = "exit 0") =>
  fakeBinary(
    "terraform",
    `if [ "$1" = version ]; then echo '{"terraform_version":"1.11.4"}'; exit 0; fi\necho "$@" >> ${cwd}/calls\n${end}`,
  );

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  runCommandInProcess(importUntracked, args, {
    cwd,
    variables: {
      PATH: terraform(),
      HOME: cwd,
      ...localVariables(localCloud),
      HTTP_PROXY: localCloud.url,
      TENCENTCLOUD_PROTOCOL: "HTTP",
      ...env,
    },
  });

const calls = () => (existsSync(join(cwd, "calls")) ? readFileSync(join(cwd, "calls"), "utf8").trim().split("\n") : []);

describe("npx ekyc import", () => {
  it("lists what exists and is not in the state, and imports nothing", async () => {
    const { code, stdout, stderr } = await run(["--env", "dev"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(new RegExp(`^tencentcloud_ssm_secret\\.TokenEndpoint_Keys_\\w+ {2}${SECRET}\\n$`)),
    });
    expect(stderr).toMatch(
      /1 resource not in the state\. Nothing was imported; to bring them in: npx ekyc import --env dev --auto-approve\n$/,
    );
    expect(calls()).toEqual(["init -input=false -no-color", "state pull"]);
  });

  it("imports it with --auto-approve, changes nothing in the account, and says how to undo it", async () => {
    const { code, stderr } = await run(["--env", "dev", "--auto-approve"]);
    expect(code).toBe(0);
    expect(calls().slice(2)).toEqual([
      expect.stringMatching(new RegExp(`^import -input=false -no-color tencentcloud_ssm_secret\\.\\w+ ${SECRET}$`)),
    ]);
    expect(stderr).toContain("To undo: terraform -chdir=cdktf.out/stacks/token-endpoint-dev state rm ADDRESS\n");
    expect(localCloud.audit.entries.filter(({ action }) => !/^(Get|Describe|List)/.test(action ?? ""))).toEqual([]);
  });

  it("prints JSON and nothing else on stdout", async () => {
    const { stdout } = await run(["--env", "dev", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      environment: "dev",
      imported: false,
      resources: [{ address: expect.stringMatching(/^tencentcloud_ssm_secret\./), id: SECRET }],
    });
  });

  it.each<[string, number, () => Record<string, string>, RegExp]>([
    [
      "Terraform fails",
      1,
      () => ({ PATH: terraform("echo 'no such lock' >&2; exit 1") }),
      /`terraform init` failed in .*:\n {2}no such lock/,
    ],
    ["there is no Terraform", 3, () => ({ PATH: cwd }), /^error: There is no Terraform on the PATH\./],
    [
      "the key is not live",
      1,
      () => ({ TENCENTCLOUD_SECRET_KEY: "EXAMPLE" }),
      /\nerror: .*AuthFailure\.SignatureFailure/,
    ],
    [
      "there are no credentials",
      2,
      () => ({ TENCENTCLOUD_SECRET_ID: "" }),
      /\nerror: The environment variable TENCENTCLOUD_SECRET_ID is not set/,
    ],
    [
      "the provider would go elsewhere",
      2,
      () => ({ TENCENTCLOUD_PROTOCOL: "HTTPS" }),
      /^error: The account would be looked at on the local cloud/,
    ],
  ])("says in one sentence when %s, with exit code %i", async (_what, code, env, message) => {
    const result = await run(["--env", "dev"], env());
    expect(result).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(message) });
    expect(result.stderr).not.toMatch(/\n {4}at /);
    expect(result.stderr).not.toContain(localCloud.cloud.account.secretKey);
  });
});
