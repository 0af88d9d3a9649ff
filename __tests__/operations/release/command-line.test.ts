import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load-environment";
import { localVariables, startLocalDeployment } from "../../../operations/local/local-deployment";
import { createLocalKey } from "../../../operations/local/local-run";
import { readRecord } from "../../../operations/release/record";
import { synthesize } from "../../../operations/stacks/synthesize";
import { stackFileFor } from "../../../operations/stacks/synthesized-stacks";
import { ShiftedClock } from "../../../proofs/day/shifted-clock";
import { release } from "../../../scripts/release";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { RunningScript } from "../../helpers/running-script";
import { temporaryFolder } from "../../helpers/temporary-folder";

describe("npx ekyc release", () => {
  it("--plan shows the steps without a key, credentials or a deployment", async () => {
    const run = await runCommandInProcess(release, ["--env", "prod", "--plan"]);
    expect(run).toEqual({
      code: 0,
      stderr: "",
      stdout: `a release of prod through the alias live would:
  1. Publish $LATEST as a version
  2. Give the version an address of its own and run the checks against it
  3. Shift 10 % of the traffic to it and run the checks against the endpoint
  4. Shift 50 % of the traffic to it and run the checks against the endpoint
  5. Shift 100 % of the traffic to it and run the checks against the endpoint
What fails, or Ctrl-C, puts all traffic back. Nothing was changed.
`,
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      "no environment",
      [],
      /^error: --env is needed: dev, prod, staging\.\n {2}fix: Name one of them, as in --env dev\.\n$/,
    ],
    ["an unknown one", ["--env", "prodd"], /^error: There is no environment "prodd".*Did you mean "prod"\?/],
    [
      "one without releases",
      ["--env", "dev"],
      /^error: The environment dev has no releases: a deployment takes effect at once\.\n {2}fix: Add `release: {}` to /,
    ],
    ["no key", ["--env", "prod"], /^error: The environment variable EKYC_CLIENT_KEY is not set\./],
    [
      "a stack that was not deployed",
      ["--env", "prod", "--rollback", "--outputs", "nowhere.json"],
      /^error: The outputs of prod cannot be read from nowhere\.json\./,
    ],
  ])("answers %s with exit code 2, before anything is changed", async (_what, args, sentence) => {
    const run = await runCommandInProcess(release, args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toContain("    at ");
  });
});

/** Of such a quota that no check waits for it. */
const FILE = `region: ap-singapore
profiles: { select: [HK] }
quota: { requestsPerSecond: 1000, reserve: 0 }
release: { alias: live, steps: [50, 100] }
`;
/** More than a release takes. */
const LOOKS = 100;

describe("npx ekyc release, against a deployed stack", () => {
  const folder = temporaryFolder();
  const environments = join(folder, "environments");
  const recordFile = join(folder, "release.json");
  let stacks: string;
  let deployment: Awaited<ReturnType<typeof startLocalDeployment>>;
  let variables: Record<string, string>;
  let args: string[];

  beforeAll(() => {
    mkdirSync(environments);
    writeFileSync(join(environments, "staging.yaml"), FILE);
    stacks = synthesize(join(folder, "cdktf.out"), { environments });
  });

  beforeEach(async () => {
    // A version's address is known a second after it was made: at the next look.
    const clock = new ShiftedClock(Date.now());
    const onHit = async (): Promise<void> => clock.moveTo(clock.now() + 1_000);
    // Every request goes to the new version of an alias that has one.
    deployment = await startLocalDeployment({ random: () => 0, clock });
    deployment.localCloud.faults.add({ action: "ListTriggers", kind: "delay", ms: 0, times: LOOKS, onHit });
    const environment = loadEnvironment("staging", environments);
    const outputsFile = await deployment.load(environment, stackFileFor("staging", stacks), folder);
    const key = await createLocalKey({ environment: "staging", deployment, outputsFile, environments });
    variables = { ...localVariables(deployment.localCloud), EKYC_CLIENT_KEY: key };
    args = ["--env", "staging", "--environments", environments, "--outputs", outputsFile, "--record", recordFile];
    // What was published before this second is older than what is deployed in it.
    for (const { versions } of deployment.localCloud.cloud.scf.functions.values()) {
      versions.splice(0, 1, { ...(versions[0] as (typeof versions)[number]), createdAt: 0 });
    }
  });

  afterEach(async () => {
    await deployment.close();
  });

  it("releases, and goes back", async () => {
    const run = await runCommandInProcess(release, args, { variables });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("Publish $LATEST as a version: version 2");
    expect(run.stdout).toContain(
      `record: ${recordFile}\nreleased: version 2 has the traffic of staging, before it was 1`,
    );
    expect(readRecord(recordFile)).toMatchObject({ outcome: "released", environment: "staging" });
    const back = await runCommandInProcess(release, [...args, "--rollback"], { variables });
    expect(back).toEqual({ code: 0, stderr: "", stdout: "all traffic goes to version 1 again, before it was 2\n" });
  });

  it("Ctrl-C in the middle puts the traffic back, takes the address away and leaves a record", async () => {
    let tell = (): void => {};
    let letGo = (): void => {};
    const asked = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const onHit = (): Promise<void> => {
      tell();
      return ended;
    };
    // The first token request is that of the version's own address, the second the one at 50 %, which is held.
    const fault = { action: "ApplySdkVerificationToken", kind: "delay", ms: 0, skip: 1, times: 1, onHit } as const;
    deployment.localCloud.faults.add(fault);
    const script = new RunningScript("release", args, { env: variables });
    await asked;
    script.interrupt();
    expect(await script.ended()).toBe(1);
    letGo();
    expect(script.stderr).toMatch(
      /^error: The release was rolled back, version 1 has all traffic: the release was interrupted\.\n {2}fix: /m,
    );
    expect(script.stderr).not.toContain("    at ");
    expect(readRecord(recordFile)).toMatchObject({ outcome: "rolled-back", to: "2" });
    const { cloud } = deployment.localCloud;
    const [fn] = [...cloud.scf.functions.values()];
    expect(fn?.aliases.get("live")).toMatchObject({ version: "1", additional: undefined });
    expect(cloud.scf.triggers.map(({ qualifier }) => qualifier)).toEqual(["live"]);
  });
});
