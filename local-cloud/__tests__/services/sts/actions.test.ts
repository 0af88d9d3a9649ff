import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { roleCredentials } from "../../../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";

const ACCOUNT_ARN = "qcs::cam::uin/100000000001";

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const sts = (action: string, parameters: object = {}, credentials?: ApiCall["credentials"]) =>
  callApi(local, { service: "sts", action, parameters, ...(credentials ? { credentials } : {}) });

function createRole(name: string, principal: object) {
  const statement = [{ action: "name/sts:AssumeRole", effect: "allow", principal }];
  const document = JSON.stringify({ version: "2.0", statement });
  return local.cloud.cam.createRole({ name, document, description: "", tags: {} });
}

describe("GetCallerIdentity", () => {
  it("knows the account by its root key", async () => {
    expect((await sts("GetCallerIdentity")).response).toMatchObject({
      Type: "CAMUser",
      AccountId: "100000000001",
      PrincipalId: "100000000001",
      UserId: "100000000001",
      Arn: `${ACCOUNT_ARN}:uin/100000000001`,
    });
  });

  it("refuses parameters, as it has none", async () => {
    expect(await sts("GetCallerIdentity", { Name: "x" })).toMatchObject({ code: "UnknownParameter" });
  });
});

describe("AssumeRole", () => {
  const assume = (more: object = {}, credentials?: ApiCall["credentials"]) =>
    sts("AssumeRole", { RoleArn: `${ACCOUNT_ARN}:roleName/operator`, RoleSessionName: "smoke", ...more }, credentials);

  it("gives credentials that act as the role until they expire", async () => {
    const { roleId } = createRole("operator", { qcs: [`${ACCOUNT_ARN}:root`] });
    local.cloud.cam.attachRolePolicy(
      roleId,
      local.cloud.cam.createPolicy({
        name: "who-am-i",
        document: JSON.stringify({
          version: "2.0",
          statement: [{ effect: "allow", action: "sts:GetCallerIdentity", resource: "*" }],
        }),
        description: "",
        tags: {},
      }).policyId,
    );
    const { response } = await assume({ DurationSeconds: 900 });
    const issued = response["Credentials"] as { Token: string; TmpSecretId: string; TmpSecretKey: string };
    const credentials = { secretId: issued.TmpSecretId, secretKey: issued.TmpSecretKey, token: issued.Token };
    expect(response).toMatchObject({ ExpiredTime: clock.now() / 1_000 + 900, Expiration: "2025-01-14T00:15:00Z" });
    expect((await sts("GetCallerIdentity", {}, credentials)).response).toMatchObject({
      Type: "CAMRole",
      UserId: `${roleId}:smoke`,
      Arn: `qcs::sts:100000000001:assumed-role/${roleId}`,
    });
    expect(local.audit.entries.at(-1)).toMatchObject({ caller: "operator" });
    clock.advance(900_000);
    expect(await sts("GetCallerIdentity", {}, credentials)).toMatchObject({ code: "AuthFailure.TokenFailure" });
  });

  it("finds a role by its id too, and lasts 7200 s by default", async () => {
    const { roleId } = createRole("operator", { qcs: [`${ACCOUNT_ARN}:root`] });
    const { response } = await assume({ RoleArn: `${ACCOUNT_ARN}:role/${roleId}` });
    expect(response["ExpiredTime"]).toBe(clock.now() / 1_000 + 7_200);
  });

  it("lasts no longer than the role's SessionDuration, and by default no longer either", async () => {
    const role = createRole("operator", { qcs: [`${ACCOUNT_ARN}:root`] });
    const lasts = async (more: object = {}) =>
      Number((await assume(more)).response["ExpiredTime"]) - clock.now() / 1_000;
    expect(await assume({ DurationSeconds: 7_201 })).toMatchObject({ code: "InvalidParameter.OverTimeError" });
    local.cloud.cam.updateRole(role, { sessionSeconds: 43_200 });
    expect([await lasts({ DurationSeconds: 43_200 }), await lasts()]).toEqual([43_200, 7_200]);
    local.cloud.cam.updateRole(role, { sessionSeconds: 600 });
    expect([await lasts({ DurationSeconds: 600 }), await lasts()]).toEqual([600, 600]);
    expect(await assume({ DurationSeconds: 601 })).toMatchObject({
      code: "InvalidParameter.OverTimeError",
      message: expect.stringContaining("600 s"),
    });
  });

  it("is refused, even to root, when the trust policy does not name the account", async () => {
    createRole("operator", { service: ["scf.qcloud.com"] });
    expect(await assume()).toMatchObject({
      code: "UnauthorizedOperation",
      message: expect.stringContaining("trust policy"),
    });
  });

  it("needs a role to be both allowed and trusted", async () => {
    createRole("operator", { qcs: [`${ACCOUNT_ARN}:roleName/deployer`] });
    const stranger = roleCredentials(local, "stranger", [{ effect: "allow", action: "sts:AssumeRole", resource: "*" }]);
    const powerless = roleCredentials(local, "powerless", [
      { effect: "allow", action: "sts:GetCallerIdentity", resource: "*" },
    ]);
    const byName = `${ACCOUNT_ARN}:roleName/operator`;
    const deployer = roleCredentials(local, "deployer", [
      { effect: "allow", action: "sts:AssumeRole", resource: byName },
    ]);
    expect(await assume({}, stranger)).toMatchObject({
      code: "UnauthorizedOperation",
      message: expect.stringContaining("trust policy"),
    });
    expect(await assume({}, powerless)).toMatchObject({
      code: "UnauthorizedOperation",
      message: expect.stringContaining(`resource (${byName})`),
    });
    expect(await assume({}, deployer)).toMatchObject({ code: undefined });
  });

  it.each<[string, object, string]>([
    ["a role that does not exist", {}, "ResourceNotFound.RoleNotFound"],
    [
      "a role of another account",
      { RoleArn: "qcs::cam::uin/100000000002:roleName/operator" },
      "ResourceNotFound.RoleNotFound",
    ],
    ["an invalid ARN", { RoleArn: "operator" }, "ResourceNotFound.RoleNotFound"],
    ["no session name", { RoleSessionName: undefined }, "MissingParameter"],
    ["a session name of one character", { RoleSessionName: "x" }, "InvalidParameterValue"],
    ["more than twelve hours", { DurationSeconds: 43_201 }, "InvalidParameterValue"],
  ])("refuses %s", async (_what, more, code) => {
    expect(await assume(more)).toMatchObject({ code });
  });
});
