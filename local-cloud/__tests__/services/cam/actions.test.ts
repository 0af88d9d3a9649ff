import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import * as cam from "./fixtures";

const START = Date.UTC(2025, 0, 14, 8);
const STARTED = "2025-01-14 08:00:00";
const A_MINUTE_LATER = "2025-01-14 08:01:00";
const TAGS = [{ Key: "stage", Value: "dev" }];

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(START);
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const call = (request: ApiCall) => callApi(local, request);
const newRole = async (more: object = {}) => String((await call(cam.createRole(more))).response["RoleId"]);
const newPolicy = async (more: object = {}) => Number((await call(cam.createPolicy(more))).response["PolicyId"]);
const roleInfo = async (RoleId: string) => (await call(cam.getRole({ RoleId }))).response["RoleInfo"];
const attached = async (roleId: string, page?: number, rp?: number) => {
  const { response } = await call(cam.listAttachedRolePolicies(roleId, page, rp));
  return { total: response["TotalNum"], list: response["List"] as { PolicyId: number }[] };
};

describe("a role", () => {
  it("is described by its id, by its name and in the list of all", async () => {
    const id = await newRole({ Tags: TAGS });
    const info = {
      RoleId: id,
      RoleName: "execution",
      PolicyDocument: cam.TRUST,
      Description: "runs the endpoint",
      AddTime: STARTED,
      UpdateTime: STARTED,
      ConsoleLogin: 0,
      RoleType: "user",
      SessionDuration: 7_200,
      RoleArn: "qcs::cam::uin/100000000001:roleName/execution",
      Tags: TAGS,
    };
    expect(id).toMatch(/^\d+$/);
    expect(await roleInfo(id)).toEqual(info);
    expect((await call(cam.getRole({ RoleName: "execution" }))).response["RoleInfo"]).toEqual(info);
    expect((await call(cam.describeRoleList())).response).toMatchObject({ List: [info], TotalNum: 1 });
  });

  it("takes console login and session duration at its creation", async () => {
    const id = await newRole({ ConsoleLogin: 1, SessionDuration: 3_600 });
    expect(await roleInfo(id)).toMatchObject({ ConsoleLogin: 1, SessionDuration: 3_600 });
  });

  it("is listed by page, oldest first", async () => {
    for (let index = 0; index < 5; index += 1) await newRole({ RoleName: `role${index}` });
    const names = async (page: number, rp: number) => {
      const { response } = await call(cam.describeRoleList(page, rp));
      expect(response["TotalNum"]).toBe(5);
      return (response["List"] as { RoleName: string }[]).map(({ RoleName }) => RoleName);
    };
    expect(await names(1, 2)).toEqual(["role0", "role1"]);
    expect(await names(3, 2)).toEqual(["role4"]);
    expect(await names(4, 2)).toEqual([]);
    expect(await names(1, 200)).toHaveLength(5);
  });

  it.each<[string, (id: string) => ApiCall, object]>([
    ["UpdateRoleDescription", (id) => cam.updateRoleDescription(id, "new"), { Description: "new" }],
    [
      "UpdateAssumeRolePolicy",
      (id) => cam.updateAssumeRolePolicy(id, cam.OTHER_TRUST),
      { PolicyDocument: cam.OTHER_TRUST },
    ],
    ["UpdateRoleConsoleLogin", (id) => cam.updateRoleConsoleLogin(Number(id), 1), { ConsoleLogin: 1 }],
    ["UpdateRoleSessionDuration", (id) => cam.updateRoleSessionDuration(Number(id), 900), { SessionDuration: 900 }],
  ])("is changed by %s, in nothing else but the time of its update", async (_action, request, change) => {
    const id = await newRole();
    const before = (await roleInfo(id)) as object;
    clock.advance(60_000);
    expect(await call(request(id))).toMatchObject({ code: undefined });
    expect(await roleInfo(id)).toEqual({ ...before, ...change, UpdateTime: A_MINUTE_LATER });
  });

  it("is deleted with what is attached to it, and its name is free again; the policy stays", async () => {
    const [id, policy] = [await newRole(), await newPolicy()];
    await call(cam.attachRolePolicy(id, policy));
    expect(await call(cam.deleteRole(id))).toMatchObject({ code: undefined });
    expect((await call(cam.describeRoleList())).response).toMatchObject({ List: [], TotalNum: 0 });
    expect(await call(cam.getPolicy(policy))).toMatchObject({ code: undefined });
    expect((await attached(await newRole())).total).toBe(0);
  });

  it("cannot have the name of another", async () => {
    await newRole();
    expect(await call(cam.createRole())).toMatchObject({ code: "InvalidParameter.RoleNameInUse" });
    expect(local.cloud.cam.roles.size).toBe(1);
  });

  it.each<[string, object, string]>([
    ["no name", { RoleName: undefined }, "MissingParameter"],
    ["a name with a space", { RoleName: "a b" }, "InvalidParameter.RoleNameError"],
    ["a name of 129 characters", { RoleName: "x".repeat(129) }, "InvalidParameter.RoleNameError"],
    ["no document", { PolicyDocument: undefined }, "MissingParameter"],
    ["a document that is not JSON", { PolicyDocument: "{" }, "InvalidParameter.PolicyDocumentError"],
    ["a document without a principal", { PolicyDocument: cam.PERMISSION }, "InvalidParameter.StatementError"],
    ["a session of more than 12 hours", { SessionDuration: 43_201 }, "InvalidParameterValue"],
    ["an unknown parameter", { Path: "/" }, "UnknownParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await call(cam.createRole(more))).toMatchObject({ code });
    expect(local.cloud.cam.roles.size).toBe(0);
  });

  it.each<[string, ApiCall]>([
    ["GetRole", cam.getRole({ RoleId: "1" })],
    ["GetRole by name", cam.getRole({ RoleName: "absent" })],
    ["UpdateRoleDescription", cam.updateRoleDescription("1", "new")],
    ["UpdateAssumeRolePolicy", cam.updateAssumeRolePolicy("1", cam.TRUST)],
    ["UpdateRoleConsoleLogin", cam.updateRoleConsoleLogin(1, 0)],
    ["UpdateRoleSessionDuration", cam.updateRoleSessionDuration(1, 900)],
    ["DeleteRole", cam.deleteRole("1")],
    ["ListAttachedRolePolicies", cam.listAttachedRolePolicies("1")],
    ["AttachRolePolicy", cam.attachRolePolicy("1", 1)],
    ["DetachRolePolicy", cam.detachRolePolicy("1", 1)],
  ])("that does not exist is answered with InvalidParameter.RoleNotExist by %s", async (_action, request) => {
    expect(await call(request)).toMatchObject({ code: "InvalidParameter.RoleNotExist" });
  });

  it("keeps its trust policy when the new one is malformed", async () => {
    const id = await newRole();
    expect(await call(cam.updateAssumeRolePolicy(id, "{}"))).toMatchObject({ code: "InvalidParameter.VersionError" });
    expect(await roleInfo(id)).toMatchObject({ PolicyDocument: cam.TRUST });
  });

  it("must be named by its id or by its name", async () => {
    expect(await call({ service: "cam", action: "GetRole" })).toMatchObject({ code: "InvalidParameter.ParamError" });
  });
});

describe("a list", () => {
  it.each([
    [0, 10],
    [1, 0],
    [1, 201],
  ])("refuses page %d of %d items", async (page, rp) => {
    expect(await call(cam.describeRoleList(page, rp))).toMatchObject({ code: "InvalidParameterValue" });
  });

  it.each(["Page", "Rp"])("needs %s", async (name) => {
    const request = cam.describeRoleList();
    const parameters = { ...request.parameters, [name]: undefined };
    expect(await call({ ...request, parameters })).toMatchObject({
      code: "MissingParameter",
      message: expect.stringContaining(`\`${name}\``),
    });
  });
});

describe("a policy", () => {
  it("is described with its document as it was given", async () => {
    const { response } = await call(cam.getPolicy(await newPolicy({ Tags: TAGS })));
    expect(response).toEqual({
      PolicyName: "execution",
      Description: "may ask",
      Type: 1,
      AddTime: STARTED,
      UpdateTime: STARTED,
      PolicyDocument: cam.PERMISSION,
      PresetAlias: "",
      IsServiceLinkedRolePolicy: 0,
      Tags: TAGS,
      RequestId: expect.any(String),
    });
  });

  it.each<[string, object, object]>([
    ["Description", { Description: "new" }, { Description: "new" }],
    ["PolicyDocument", { PolicyDocument: cam.OTHER_PERMISSION }, { PolicyDocument: cam.OTHER_PERMISSION }],
  ])("gets another %s, and nothing else but the time of its update", async (_what, change, changed) => {
    const id = await newPolicy();
    const { RequestId: _, ...before } = (await call(cam.getPolicy(id))).response;
    clock.advance(60_000);
    expect((await call(cam.updatePolicy(id, change))).response).not.toHaveProperty("PolicyId");
    expect((await call(cam.getPolicy(id))).response).toMatchObject({
      ...before,
      ...changed,
      UpdateTime: A_MINUTE_LATER,
    });
  });

  it("is listed by page and by a part of its name, with how often it is attached; there are none of the vendor's own", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    await newPolicy({ PolicyName: "other" });
    await call(cam.attachRolePolicy(role, policy));
    expect((await call(cam.listPolicies("exec"))).response).toMatchObject({
      TotalNum: 1,
      List: [
        { PolicyId: policy, PolicyName: "execution", Type: 1, AddTime: STARTED, Attachments: 1, IsAttached: null },
      ],
    });
    expect((await call(cam.listPolicies("", { Rp: 1, Page: 2 }))).response).toMatchObject({
      TotalNum: 2,
      List: [{ PolicyName: "other", AttachEntityCount: 0 }],
    });
    expect((await call(cam.listPolicies("", { Scope: "QCS" }))).response).toMatchObject({ TotalNum: 0, List: [] });
    expect((await call({ service: "cam", action: "ListPolicies", parameters: {} })).response).toMatchObject({
      TotalNum: 2,
    });
  });

  it("can be changed by its name, which answers its id", async () => {
    const PolicyId = await newPolicy();
    const parameters = { PolicyName: "execution", Description: "new" };
    expect((await call({ service: "cam", action: "UpdatePolicy", parameters })).response).toMatchObject({ PolicyId });
  });

  it("is deleted, detached from every role, and its name is free again", async () => {
    const [role, policy, other] = [await newRole(), await newPolicy(), await newPolicy({ PolicyName: "other" })];
    for (const id of [policy, other]) await call(cam.attachRolePolicy(role, id));
    expect(await call(cam.deletePolicy(policy))).toMatchObject({ code: undefined });
    expect(await call(cam.getPolicy(policy))).toMatchObject({ code: "ResourceNotFound.PolicyIdNotFound" });
    expect((await attached(role)).list).toMatchObject([{ PolicyId: other }]);
    expect(await newPolicy()).toEqual(expect.any(Number));
  });

  it("is not deleted together with one that does not exist", async () => {
    const id = await newPolicy();
    expect(await call(cam.deletePolicy(id, 1))).toMatchObject({ code: "ResourceNotFound.PolicyIdNotFound" });
    expect(await call(cam.getPolicy(id))).toMatchObject({ code: undefined });
  });

  it("cannot have the name of another", async () => {
    await newPolicy();
    expect(await call(cam.createPolicy())).toMatchObject({ code: "FailedOperation.PolicyNameInUse" });
    expect(local.cloud.cam.policies.size).toBe(1);
  });

  it.each<[string, object, string]>([
    ["no name", { PolicyName: undefined }, "MissingParameter"],
    ["an empty name", { PolicyName: "" }, "InvalidParameter.PolicyNameError"],
    ["a document of another version", { PolicyDocument: '{"version":"1.0"}' }, "InvalidParameter.VersionError"],
    ["a principal", { PolicyDocument: cam.TRUST }, "InvalidParameter.StatementError"],
    ["a tag without a value", { Tags: [{ Key: "stage" }] }, "MissingParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await call(cam.createPolicy(more))).toMatchObject({ code });
    expect(local.cloud.cam.policies.size).toBe(0);
  });

  it("that does not exist cannot be changed, attached or detached", async () => {
    const role = await newRole();
    const absent = { code: "InvalidParameter.PolicyIdNotExist" };
    expect(await call(cam.updatePolicy(1, {}))).toMatchObject({ code: "ResourceNotFound.PolicyIdNotFound" });
    expect(await call(cam.attachRolePolicy(role, 1))).toMatchObject(absent);
    expect(await call(cam.detachRolePolicy(role, 1))).toMatchObject(absent);
  });

  it("keeps its document when the new one is malformed", async () => {
    const id = await newPolicy();
    expect(await call(cam.updatePolicy(id, { PolicyDocument: "[]", Description: "new" }))).toMatchObject({
      code: "InvalidParameter.PolicyDocumentError",
    });
    expect((await call(cam.getPolicy(id))).response).toMatchObject({
      PolicyDocument: cam.PERMISSION,
      Description: "may ask",
    });
  });
});

describe("an attachment", () => {
  it("is listed with its policy and its own time", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    clock.advance(60_000);
    await call(cam.attachRolePolicy(role, policy));
    expect(await attached(role)).toEqual({
      total: 1,
      list: [
        {
          PolicyId: policy,
          PolicyName: "execution",
          AddTime: A_MINUTE_LATER,
          PolicyType: "User",
          CreateMode: 2,
          Deactived: 0,
          DeactivedDetail: [],
          Description: "may ask",
        },
      ],
    });
  });

  it("is listed by page in the order in which it was made, and only once", async () => {
    const role = await newRole();
    const ids = [await newPolicy({ PolicyName: "a" }), await newPolicy({ PolicyName: "b" }), await newPolicy()];
    for (const id of [...ids, ...ids].reverse()) await call(cam.attachRolePolicy(role, id));
    const pageIds = async (page: number) => (await attached(role, page, 2)).list.map(({ PolicyId }) => PolicyId);
    expect(await pageIds(1)).toEqual([ids[2], ids[1]]);
    expect(await pageIds(2)).toEqual([ids[0]]);
  });

  it("ends with DetachRolePolicy, which can be repeated", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    await call(cam.attachRolePolicy(role, policy));
    for (const _ of [1, 2]) expect(await call(cam.detachRolePolicy(role, policy))).toMatchObject({ code: undefined });
    expect((await attached(role)).list).toEqual([]);
  });

  it("can be made by names", async () => {
    const [role, policy] = [await newRole({ RoleName: "r" }), await newPolicy({ PolicyName: "p" })];
    const parameters = { AttachRoleName: "r", PolicyName: "p" };
    await call({ service: "cam", action: "AttachRolePolicy", parameters });
    expect((await attached(role)).list).toMatchObject([{ PolicyId: policy }]);
  });

  it("decides what the role's credentials may do, as does every later change of the policy", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    const credentials = local.cloud.identity.temporaryCredentials(role, 3_600);
    const ask = async () =>
      (await call({ action: "GetSdkVerificationResult", parameters: { SdkToken: "x" }, credentials })).code;
    expect(await ask()).toBe("UnauthorizedOperation");
    await call(cam.attachRolePolicy(role, policy));
    expect(await ask()).toBe("UnauthorizedOperation");
    await call(cam.updatePolicy(policy, { PolicyDocument: cam.OTHER_PERMISSION }));
    expect(await ask()).not.toBe("UnauthorizedOperation");
    await call(cam.detachRolePolicy(role, policy));
    expect(await ask()).toBe("UnauthorizedOperation");
  });
});

describe("a permission boundary", () => {
  const NONE = { PolicyId: null, PolicyName: null, PolicyDocument: null, PolicyType: null, CreateMode: null };

  it("is put, read, replaced and taken away", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    const other = await newPolicy({ PolicyName: "other" });
    expect((await call(cam.getRoleBoundary(role))).response).toMatchObject(NONE);
    await call(cam.putRoleBoundary(role, policy));
    expect((await call(cam.getRoleBoundary(role))).response).toMatchObject({
      ...{ PolicyId: policy, PolicyName: "execution", PolicyDocument: cam.PERMISSION, PolicyType: 1, CreateMode: 2 },
    });
    await call(cam.putRoleBoundary(role, other));
    expect((await call(cam.getRoleBoundary(role))).response).toMatchObject({ PolicyId: other });
    await call(cam.deleteRoleBoundary(role));
    expect((await call(cam.getRoleBoundary(role))).response).toMatchObject(NONE);
    expect((await call(cam.deleteRoleBoundary(role))).code).toBeUndefined();
  });

  it("goes with its role and with its policy", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    await call(cam.putRoleBoundary(role, policy));
    await call(cam.deletePolicy(policy));
    expect((await call(cam.getRoleBoundary(role))).response).toMatchObject(NONE);
    await call(cam.deleteRole(role));
    expect(local.cloud.cam.boundaries.size).toBe(0);
  });

  it("needs a role and a policy that exist", async () => {
    const role = await newRole();
    expect((await call(cam.putRoleBoundary(role, 1))).code).toBe("InvalidParameter.PolicyIdNotExist");
    expect((await call(cam.putRoleBoundary("1", 1))).code).toBe("InvalidParameter.RoleNotExist");
  });

  it("leaves of the role's permissions what it allows itself, and gives none", async () => {
    const [role, policy] = [await newRole(), await newPolicy({ PolicyDocument: cam.OTHER_PERMISSION })];
    const boundary = await newPolicy({ PolicyName: "boundary" });
    const credentials = local.cloud.identity.temporaryCredentials(role, 3_600);
    const ask = async () =>
      (await call({ action: "GetSdkVerificationResult", parameters: { SdkToken: "x" }, credentials })).code;
    await call(cam.attachRolePolicy(role, policy));
    expect(await ask()).not.toBe("UnauthorizedOperation");
    await call(cam.putRoleBoundary(role, boundary));
    expect(await ask()).toBe("UnauthorizedOperation");
    await call(cam.updatePolicy(boundary, { PolicyDocument: cam.OTHER_PERMISSION }));
    expect(await ask()).not.toBe("UnauthorizedOperation");
    await call(cam.detachRolePolicy(role, policy));
    expect(await ask()).toBe("UnauthorizedOperation");
  });
});

describe("the account", () => {
  it("is its own owner and has no sub-accounts", async () => {
    expect((await call(cam.GET_USER_APP_ID)).response).toMatchObject({
      AppId: 1250000000,
      Uin: "100000000001",
      OwnerUin: "100000000001",
    });
    expect((await call(cam.describeSubAccounts(100000000001))).response["SubAccounts"]).toEqual([]);
  });
});
