import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";
import type { Command } from "../../../lib/command-line/define-command";
import { localCloud } from "../../../scripts/local-cloud";
import { tencentLocalCloud } from "../../cli";
import { MAX_FAULTS } from "../../core/faults/faults";
import { type ApiCall, callApi } from "../helpers/api-client";
import { at, writeStack } from "../helpers/stack-file";
import { type StartedProgram, startProgram } from "../helpers/started-program";
import * as ssm from "../services/ssm/fixtures";
import { assumeRole } from "../services/sts/fixtures";
import { credentialsIn } from "../services/sts/sts-calls";

const ISSUE = { action: "ApplySdkVerificationToken", parameters: { IdCardType: "HK" } } satisfies ApiCall;
const READ = {
  service: "ssm",
  action: "GetSecretValue",
  parameters: { SecretName: "keys", VersionId: "v1" },
} satisfies ApiCall;

let program: StartedProgram;
const programs: StartedProgram[] = [];
const run = async (command: Command, args: readonly string[]): Promise<StartedProgram> => {
  program = await startProgram(command, args);
  programs.push(program);
  return program;
};
const start = (...args: readonly string[]): Promise<StartedProgram> => run(tencentLocalCloud, args);
const code = async (call: ApiCall) => (await callApi(program.called, call)).code;
afterEach(() => Promise.all(programs.splice(0).map((one) => one.stop())));

it("both programs that run a local cloud have the options of the package", () => {
  const flags = (command: typeof tencentLocalCloud) => command.describe().options.map(({ flags: each }) => each);
  expect(flags(localCloud)).toEqual(
    expect.arrayContaining(flags(tencentLocalCloud).filter((one) => !/version/.test(one))),
  );
});

describe("--fault", () => {
  it("scripts a fault, and can be repeated", async () => {
    await start(
      "--fault",
      "ApplySdkVerificationToken[IdCardType=HK] throttle call 2",
      "--fault",
      "ssm:* error InternalError",
    );
    expect([await code(ISSUE), await code(ISSUE), await code(ISSUE)]).toEqual([
      undefined,
      "RequestLimitExceeded",
      undefined,
    ]);
    expect(await code(READ)).toBe("InternalError");
  });

  it("is explained by the help", async () => {
    const { stdout } = await start("--help");
    expect(stdout).toMatch(/--fault <fault>.*TARGET WHAT \[WHICH\].*For example: --fault "faceid:Apply/s);
  });

  it.each([
    ["tencent-local-cloud", tencentLocalCloud],
    ["ekyc local-cloud", localCloud],
  ])("with a mistake is one sentence and a fix of %s, which does not start", async (_name, command) => {
    await run(command, ["--fault", "* reset", "--fault", "facid:* throttle"]);
    expect([await program.stop(), program.stdout]).toEqual([2, ""]);
    expect(program.stderr).toMatch(
      /^error: The fault "facid:\* throttle": The local cloud has no service "facid"\. Did you mean "faceid"\?\n {2}fix: Allowed: [^\n]*\n$/,
    );
  });

  it("knows the values of the revision that is enforced", async () => {
    const fault = ["--fault", "ApplySdkVerificationToken[IdCardType=MLDrivingLicense] reset"];
    const latest = await start(...fault);
    const older = await start(...fault, "--contract", "2025-01-14");
    expect([latest.stderr.includes("has no IdCardType"), older.stderr.includes("is up")]).toEqual([true, true]);
  });

  it("is refused beyond the limit, and what was started is closed", async () => {
    await start(...Array.from({ length: MAX_FAULTS + 1 }, () => ["--fault", "* reset"]).flat());
    expect(await program.stop()).toBe(2);
    expect(program.stderr).toMatch(/^error: There would be 101 faults at once, more than 100\.\n {2}fix: /);
  });
});

describe("--iam soft", () => {
  const seed = (): string => {
    const file = join(temporaryFolder(), "seed.json");
    const trust = {
      version: "2.0",
      statement: [
        {
          effect: "allow",
          action: "name/sts:AssumeRole",
          principal: { qcs: ["qcs::cam::uin/100000000001:root"] },
        },
      ],
    };
    const secrets = [{ name: "keys", value: "x", versionId: "v1" }];
    writeFileSync(file, JSON.stringify({ secrets, roles: [{ name: "careless", trust }] }));
    return file;
  };

  it.each([
    ["soft", undefined, "would be refused: careless, ssm:GetSecretValue, "],
    ["enforce", "UnauthorizedOperation", ""],
  ])("as %s answers a role without policies with %p", async (mode, expected, told) => {
    await start("--iam", mode, "--seed", seed());
    const credentials = credentialsIn(await callApi(program.called, assumeRole("careless")));
    expect((await callApi(program.called, { ...READ, credentials })).code).toBe(expected);
    await program.stop();
    const lines = program.stderr.split("\n").filter((line) => line.startsWith("would be refused"));
    expect(lines.map((line) => line.slice(0, told.length))).toEqual(told === "" ? [] : [told]);
  });
});

describe("--stack", () => {
  const secret = (name: string) =>
    writeStack({ resource: { tencentcloud_ssm_secret: { Secret: { ...at("dev/Secret"), secret_name: name } } } });

  it("loads each of the stacks", async () => {
    await start("--stack", secret("one"), "--stack", secret("other"));
    const { response } = await callApi(program.called, { service: "ssm", action: "ListSecrets" });
    expect(response).toMatchObject({ TotalCount: 2 });
    expect(await program.stop()).toBe(0);
  });

  it.each([
    ["a file that is not there", () => join(temporaryFolder(), "cdk.tf.json"), /cdk\.tf\.json/],
    [
      "a resource that it does not have",
      () => writeStack({ resource: { tencentcloud_vpc: { V: at("dev/V") } } }),
      /tencentcloud_vpc/,
    ],
  ])("with %s is one sentence and a fix", async (_what, file, message) => {
    await start("--stack", file());
    expect([await program.stop(), program.stdout]).toEqual([2, ""]);
    expect(program.stderr).toMatch(/^error: [^\n]*\n {2}fix: [^\n]*\n$/);
    expect(program.stderr).toMatch(message);
  });
});

it("--persist gives the second start what the first held, at the key that it had", async () => {
  const folder = temporaryFolder();
  const first = await start("--persist", folder);
  expect(await code(ssm.createSecret("keys"))).toBeUndefined();
  expect([await code(ISSUE), await first.stop()]).toEqual([undefined, 0]);
  const second = await start("--persist", folder);
  expect(second.account).toEqual(first.account);
  const { response } = await callApi(second.called, { service: "ssm", action: "ListSecrets" });
  expect(response).toMatchObject({ SecretMetadatas: [{ SecretName: "keys" }] });
});
