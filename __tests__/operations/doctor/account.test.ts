import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../../lib/clock";
import type { Fault, LocalCloud, LocalCloudOptions } from "../../../local-cloud";
import type { DoctorCheck } from "../../../operations/doctor/check";
import { activation } from "../../../operations/doctor/checks/activation";
import { clock } from "../../../operations/doctor/checks/clock";
import { credentials } from "../../../operations/doctor/checks/credentials";
import { region } from "../../../operations/doctor/checks/region";
import { scfRole } from "../../../operations/doctor/checks/scf-role";
import { site } from "../../../operations/doctor/checks/site";
import type { DoctorOptions } from "../../../operations/doctor/context";
import { localVariables } from "../../../operations/local/local-deployment";
import type { Statement } from "../../helpers/role";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { type Reply, reply } from "../../helpers/tencent-server";
import { clockOff, examine, KEY } from "./examine";
import { allow, closeAccount, roleVariables, startAccount, withServer } from "./local-account";

let localCloud: LocalCloud;
beforeEach(async () => {
  localCloud = await startAccount();
});
afterEach(() => closeAccount(localCloud));

async function restart(options: LocalCloudOptions): Promise<void> {
  await closeAccount(localCloud);
  localCloud = await startAccount(options);
}

const look = (check: DoctorCheck, options: Partial<DoctorOptions> = {}) =>
  examine(check, { variables: localVariables(localCloud), ...options });

const answer = (action: string, code: string, message?: string): void =>
  localCloud.faults.add({ action, times: 9, kind: "error", code, ...(message && { message }) } satisfies Fault);

const asRole = (statement: readonly Statement[]): Record<string, string> => roleVariables(localCloud, statement);

describe("the credentials", () => {
  it("pass with who they are, without the key", async () => {
    const result = await look(credentials);
    expect(result).toMatchObject({
      state: "pass",
      found: "CAMUser qcs::cam::uin/100000000001:uin/100000000001 of account 100000000001",
    });
  });

  it("of a role pass too", async () => {
    expect(await look(credentials, { variables: asRole([allow("sts:*")]) })).toMatchObject({
      state: "pass",
      found: expect.stringMatching(/^CAMRole qcs::sts:100000000001:assumed-role\//),
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["missing", { TENCENTCLOUD_SECRET_KEY: "" }, /TENCENTCLOUD_SECRET_KEY is not set/],
    ["with a blank", { TENCENTCLOUD_SECRET_ID: "AKID EXAMPLE" }, /holds blanks or line breaks/],
    ["unknown", { TENCENTCLOUD_SECRET_ID: "AKIDNOBODYEXAMPLE" }, /^AuthFailure\.SecretIdNotFound: /],
    ["wrong", { TENCENTCLOUD_SECRET_KEY: "WrongEXAMPLE" }, /^AuthFailure\.SignatureFailure: /],
    ["with a token they do not have", { TENCENTCLOUD_SECURITY_TOKEN: "TokenEXAMPLE" }, /^AuthFailure\.TokenFailure: /],
  ])("fail when %s, and are not shown", async (_what, wrong, sentence) => {
    const variables = { ...localVariables(localCloud), ...wrong };
    const result = await look(credentials, { variables });
    expect(result).toMatchObject({ state: "fail", found: expect.stringMatching(sentence) });
    for (const secret of Object.values(wrong).filter(Boolean)) expect(JSON.stringify(result)).not.toContain(secret);
  });

  it("are unknown when the answer says nothing of them", async () => {
    answer("GetCallerIdentity", "InternalError");
    expect(await look(credentials)).toMatchObject({
      state: "unknown",
      found: expect.stringContaining("InternalError"),
    });
  });
});

describe("the clock", () => {
  it.each([
    [0, "pass", /^[01] s apart$/],
    [-20, "pass", /^(19|20|21) s apart$/],
    [45, "pass", /^it is 4[456] s ahead of the server's; at most 300 s are allowed$/],
    [-400, "fail", /^it is (399|400|401) s behind the server's/],
    [400, "fail", /^it is (399|400|401) s ahead of the server's/],
  ])("%i s off is a %s", async (seconds, state, sentence) => {
    const result = await look(clock, { clock: clockOff(seconds) });
    expect(result).toMatchObject({ state, found: expect.stringMatching(sentence) });
    expect(result.fix === undefined).toBe(Math.abs(seconds) < 30);
  });

  it.each([
    [30, "pass", "30 s apart"],
    [31, "pass", "it is 31 s ahead of the server's; at most 300 s are allowed"],
    [300, "pass", "it is 300 s ahead of the server's; at most 300 s are allowed"],
    [301, "fail", "it is 301 s ahead of the server's; at most 300 s are allowed"],
  ])("exactly %i s ahead is a %s", async (seconds, state, found) => {
    const date = Date.UTC(2026, 0, 1);
    const now = () => date + 500 + seconds * 1_000;
    await withServer(async (server) => {
      server.on("undefined", (response, ...call) => {
        response.setHeader("date", new Date(date).toUTCString());
        reply.error("MissingParameter")(response, ...call);
      });
      server.on("GetCallerIdentity", reply.ok({}));
      const variables = { ...KEY, ...server.variables };
      expect(await examine(clock, { variables, clock: { ...systemClock, now } })).toMatchObject({ state, found });
    });
  });

  it("that makes signatures expire fails, whatever the Date header says", async () => {
    await restart({});
    localCloud.faults.add({ times: 99, kind: "error", code: "AuthFailure.SignatureExpire" });
    expect(await look(clock)).toMatchObject({
      state: "fail",
      found: "a signature was refused as expired; at most 300 s are allowed",
      fix: expect.stringContaining("timedatectl set-ntp true"),
    });
    expect(await look(credentials)).toMatchObject({ state: "unknown", found: expect.stringContaining("the clock") });
  });

  it("is measured without a key", async () => {
    const variables = { EKYC_CLOUD_ENDPOINT: localCloud.url };
    expect(await look(clock, { variables, clock: clockOff(400) })).toMatchObject({ state: "fail" });
    expect(await look(clock, { variables })).toMatchObject({ state: "pass" });
  });

  it("without a Date header passes by a signed request, and is unknown without one", async () => {
    const noDate =
      (next: Reply): Reply =>
      (response, ...call) => {
        response.sendDate = false;
        next(response, ...call);
      };
    await withServer(async (server) => {
      server.on("undefined", noDate(reply.error("MissingParameter")));
      server.on("GetCallerIdentity", reply.ok({}));
      expect(await examine(clock, { variables: { ...KEY, ...server.variables } })).toMatchObject({
        state: "pass",
        found: "within 300 s: a signed request was accepted",
      });
      expect(await examine(clock, { variables: server.variables })).toMatchObject({
        state: "unknown",
        found: "The environment variable TENCENTCLOUD_SECRET_ID is not set.",
      });
    });
  });

  it("is unknown when nothing is reached", async () => {
    await localCloud.close();
    expect(await look(clock)).toMatchObject({ state: "unknown", found: expect.stringContaining("ECONNREFUSED") });
  });
});

describe("the site", () => {
  it("is unknown on a local cloud", async () => {
    expect(await look(site)).toMatchObject({ state: "unknown", fix: "unset EKYC_CLOUD_ENDPOINT" });
  });

  /** What the check finds of a local cloud that it takes for the vendor. */
  const lookAbroad = (variables: Record<string, string>) =>
    look(site, { variables, apiVariables: localVariables(localCloud) });

  it("passes when the international endpoint knows the key", async () => {
    expect(await lookAbroad(KEY)).toMatchObject({
      state: "pass",
      found: "sts.intl.tencentcloudapi.com answers for it",
    });
  });

  it("fails when it does not", async () => {
    const variables = { ...KEY, TENCENTCLOUD_SECRET_ID: "AKIDCHINAEXAMPLE" };
    expect(await lookAbroad(variables)).toMatchObject({
      state: "fail",
      found: "sts.intl.tencentcloudapi.com does not know it (AuthFailure.SecretIdNotFound)",
      fix: expect.stringContaining("international account"),
    });
  });

  it("is unknown when the key could not be looked up", async () => {
    expect(await lookAbroad({})).toMatchObject({ state: "unknown" });
    answer("GetCallerIdentity", "InternalError");
    expect(await lookAbroad(KEY)).toMatchObject({ state: "unknown" });
  });
});

describe("eKYC", () => {
  const ACTION = "GetSdkVerificationResult";

  it("passes activation and region when it looked the token up, and issued none", async () => {
    expect(await look(activation)).toMatchObject({
      state: "pass",
      found: "faceid looked a token up (InvalidParameterValue.BizTokenIllegal); none was issued",
    });
    expect(await look(region)).toMatchObject({ state: "pass" });
    expect(localCloud.cloud.faceid.tokens.size).toBe(0);
    expect(localCloud.audit.entries.map(({ action }) => action)).toEqual([ACTION, ACTION]);
  });

  it.each([
    ["Nonactivated", /^Activate eKYC in the console: https:/],
    ["ActivateError", /^Activate eKYC in the console once more: https:/],
    ["Activating", /^Wait some minutes/],
    ["Arrears", /^Pay the account's bill/],
    ["ChargeStatusException", /^Correct the billing/],
    ["NonAuthorize", /^Verify the account's identity/],
  ])("fails with %s, while the region is one that it serves", async (reason, fix) => {
    answer(ACTION, `UnauthorizedOperation.${reason}`);
    expect(await look(activation)).toMatchObject({ state: "fail", fix: expect.stringMatching(fix) });
    expect(await look(region)).toMatchObject({ state: "pass" });
  });

  it.each(["UnauthorizedOperation", "InternalError", "RequestLimitExceeded", "FailedOperation"])(
    "is unknown with %s",
    async (code) => {
      answer(ACTION, code);
      expect(await look(activation)).toMatchObject({ state: "unknown", found: expect.stringContaining(code) });
      expect(await look(region)).toMatchObject({ state: "unknown" });
    },
  );

  it("is unknown to a key that may not ask", async () => {
    const result = await look(activation, { variables: asRole([allow("sts:*")]) });
    expect(result).toMatchObject({
      state: "unknown",
      found: expect.stringContaining("a CAM policy does not allow it"),
      fix: expect.stringContaining("Grant the action"),
    });
    expect(result.found).not.toContain("\n");
  });

  it("fails in a region that the service does not offer", async () => {
    await restart({ contract: "2025-01-14" });
    const environments = temporaryFolder();
    writeFileSync(join(environments, "dev.yaml"), "region: ap-bangkok\ncontract: 2025-11-25\n");
    expect(await look(region, { environments })).toMatchObject({
      state: "fail",
      found: expect.stringMatching(/^faceid refuses ap-bangkok \(UnsupportedRegion\); contract 2025-11-25 lists /),
    });
    expect(await look(activation, { environments })).toMatchObject({ state: "unknown" });
  });

  it("takes a bad value of X-TC-Region for what it is", async () => {
    answer(ACTION, "InvalidParameterValue", "A value specified in `X-TC-Region` is not valid.");
    expect(await look(region)).toMatchObject({ state: "fail" });
    expect(await look(activation)).toMatchObject({ state: "unknown" });
  });
});

describe("the role SCF_QcsRole", () => {
  const TRUST = JSON.stringify({
    version: "2.0",
    statement: [{ action: "name/sts:AssumeRole", effect: "allow", principal: { service: ["scf.qcloud.com"] } }],
  });

  it("passes when it is there", async () => {
    const role = { name: "SCF_QcsRole", document: TRUST, description: "", tags: {} };
    if (!localCloud.cloud.cam.roleByName(role.name)) localCloud.cloud.cam.createRole(role);
    expect(await look(scfRole)).toMatchObject({ state: "pass" });
  });

  it("fails when it is not, with where to grant it", async () => {
    const role = localCloud.cloud.cam.roleByName("SCF_QcsRole");
    if (role) localCloud.cloud.cam.deleteRole(role);
    expect(await look(scfRole)).toMatchObject({
      state: "fail",
      fix: expect.stringContaining("https://console.tencentcloud.com/scf"),
    });
  });

  it("is unknown to a key that may not look", async () => {
    expect(await look(scfRole, { variables: asRole([allow("sts:*")]) })).toMatchObject({
      state: "unknown",
      found: expect.stringContaining("cam:GetRole"),
    });
  });
});
