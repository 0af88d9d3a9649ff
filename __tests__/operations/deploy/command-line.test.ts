import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { deploy as deployCommand } from "../../../scripts/deploy";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { runScript } from "../../helpers/run-script";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { fakeBinary, fakeTerraform } from "../doctor/fake-binary";

const TERRAFORM = fakeTerraform("1.11.4");
const READ_ONLY = /^(Get|Describe|List)/;

let cwd: string;
let localCloud: LocalCloud;
beforeEach(async () => {
  cwd = temporaryFolder();
  localCloud = await startLocalCloud();
});
afterEach(() => localCloud.close());

/** A folder with a `cdktf` that keeps its arguments, says something and ends as told. */
const fakeCdktf = (end = "exit 0") =>
  fakeBinary("cdktf", `printf '%s\\n' "$@" > cdktf-arguments\necho planned\necho warned >&2\n${end}`);

/** The variables of a shell in which both the scripts and the provider go to the local cloud. */
const variables = () => ({ ...localVariables(localCloud), HTTP_PROXY: localCloud.url, TENCENTCLOUD_PROTOCOL: "HTTP" });

const surroundings = (env: Record<string, string>) => ({
  PATH: `${TERRAFORM}:${fakeCdktf()}`,
  HOME: cwd,
  ...variables(),
  ...env,
});

const deployInChildProcess = (args: readonly string[], env: Record<string, string> = {}) =>
  runScript("deploy", args, { cwd, env: surroundings(env) });

const deployInProcess = (args: readonly string[], env: Record<string, string> = {}) =>
  runCommandInProcess(deployCommand, args, { cwd, variables: surroundings(env) });

const cdktfArguments = () => readFileSync(join(cwd, "cdktf-arguments"), "utf8").trim().split("\n");

const DEPLOY_DEV = ["deploy", "token-endpoint-dev", "--outputs-file", "outputs.dev.json"];

describe("npx ekyc deploy", () => {
  it("synthesizes anew, looks without changing anything, and runs cdktf deploy in the same terminal", async () => {
    const folder = join(cwd, "cdktf.out", "stacks", "token-endpoint-dev");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "cdk.tf.json"), "{}");
    const run = await deployInChildProcess(["--env", "dev"]);
    expect(run).toMatchObject({ code: 0, stdout: "planned\n" });
    expect(run.stderr).toMatch(
      new RegExp(
        `\\d+ of 14 checks passed, none failed: deploying dev \\(127\\.0\\.0\\.1:${localCloud.port}\\)\\nwarned\\n$`,
      ),
    );
    expect(cdktfArguments()).toEqual(DEPLOY_DEV);
    expect(JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"))).toHaveProperty("resource");
    const actions = localCloud.audit.entries.flatMap(({ action }) => action ?? []);
    expect(actions).toContain("GetCallerIdentity");
    expect(actions.filter((action) => !READ_ONLY.test(action))).toEqual([]);
  });

  it.each([
    ["its exit code", "exit 7", 7],
    ["the signal that ended it, as shells do", "kill -TERM $$", 143],
  ])("passes on what follows another --, and ends as cdktf does, with %s", async (_what, end, code) => {
    const PATH = `${TERRAFORM}:${fakeCdktf(end)}`;
    const args = ["--env", "dev", "--", "--auto-approve", "--no-color"];
    expect(await deployInProcess(args, { PATH })).toMatchObject({ code });
    expect(cdktfArguments()).toEqual([...DEPLOY_DEV, "--auto-approve", "--no-color"]);
  });

  it.each<[string, number, () => Record<string, string>, RegExp]>([
    [
      "no credentials",
      2,
      () => ({ TENCENTCLOUD_SECRET_ID: "", TENCENTCLOUD_SECRET_KEY: "" }),
      /✖ The credentials are those of a live key\n {6}fail: .*TENCENTCLOUD_SECRET_ID is not set\.\n {6}fix: Export a key/,
    ],
    [
      "an old Terraform",
      3,
      () => ({ PATH: `${fakeTerraform("1.9.0")}:${fakeCdktf()}` }),
      /✖ Terraform is new enough\n {6}fail: Terraform 1\.9\.0; needed: 1\.11 or newer\n {6}fix: Install a newer Terraform/,
    ],
    [
      "a region that faceid refuses",
      2,
      () => {
        localCloud.faults.add({
          action: "GetSdkVerificationResult",
          times: 9,
          kind: "error",
          code: "UnsupportedRegion",
        });
        return {};
      },
      /✖ eKYC is offered in the region\n {6}fail: faceid refuses ap-singapore .*\n {6}fix: Name another region in /,
    ],
    [
      "a state that cannot be kept",
      2,
      () => {
        mkdirSync(join(cwd, "terraform.dev.tfstate"));
        return {};
      },
      /fail: terraform\.dev\.tfstate is not a file\n {6}fix: Move it away: mv /,
    ],
    [
      "a resource that exists and is not in the state",
      2,
      () => {
        const { ssm, clock } = localCloud.cloud;
        const name = "ekyc-token-endpoint-dev-client-keys";
        ssm.createSecret({ name, region: "ap-singapore", description: "", tags: {}, createdAt: clock.now() });
        return {};
      },
      /fail: 1 resource exists that the state does not know: tencentcloud_ssm_secret\.TokenEndpoint_Keys_\w+\n {6}fix: `npx ekyc import --env dev` lists/,
    ],
    [
      "an API that is not reached",
      3,
      () => ({ EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:9", HTTP_PROXY: "http://127.0.0.1:9" }),
      /The deployment of dev is refused: no API of 127\.0\.0\.1:9 was reached\. Nothing was changed\.\n$/,
    ],
  ])("refuses %s with exit code %i and the fix, before cdktf runs", async (_what, code, prepare, message) => {
    const run = await deployInProcess(["--env", "dev"], prepare());
    expect(run).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(message) });
    expect(run.stderr).toMatch(/The deployment of dev is refused.* Nothing was changed\.\n$/);
    expect(run.stderr).not.toContain(localCloud.cloud.account.secretKey);
    expect(existsSync(join(cwd, "cdktf-arguments"))).toBe(false);
    const actions = localCloud.audit.entries.flatMap(({ action }) => action ?? []);
    expect(actions.filter((action) => !READ_ONLY.test(action))).toEqual([]);
  });

  it.each<[string, number, string[], Record<string, string>, RegExp]>([
    [
      "no environment",
      2,
      [],
      {},
      /^error: --env is needed: dev, prod, staging\.\n {2}fix: Name one of them, as in --env dev\.\n$/,
    ],
    ["an unknown environment", 2, ["--env", "stagin"], {}, /^error: There is no environment "stagin".*"staging"\?/],
    [
      "scripts and provider that go to different clouds",
      2,
      ["--env", "dev"],
      { HTTP_PROXY: "http://user:EXAMPLE@127.0.0.1:1" },
      /^error: The account would be looked at on the local cloud 127\.0\.0\.1:\d+, .*\n {2}fix: .*npm run deploy:local`\.\n$/,
    ],
  ])("answers %s with exit code %i", async (_what, code, args, env, sentence) => {
    const run = await deployInProcess(args, env);
    expect(run).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(sentence) });
    expect(localCloud.audit.entries).toEqual([]);
  });

  it("says how to install cdktf when it is not there, with exit code 3", async () => {
    const run = await deployInProcess(["--env", "dev"], { PATH: TERRAFORM });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/\nerror: The `cdktf` command cannot be run \(ENOENT\)\.\n {2}fix: Run `npm ci`/);
  });

  it("--help shows what is refused and an example", async () => {
    const run = await deployInProcess(["--help"]);
    expect(run).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("npx ekyc deploy --env dev -- --auto-approve"),
    });
    expect(run.stdout).toMatch(/These must pass: environment, .*terraform, .*credentials, .*region/s);
  });
});
