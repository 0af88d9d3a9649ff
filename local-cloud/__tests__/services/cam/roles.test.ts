import type { ApiCall } from "../../helpers/api-client";
import { A_MINUTE_LATER, camForEachTest, STARTED, TAGS } from "./cam-calls";
import * as cam from "./fixtures";

const { world, call, newRole, newPolicy, roleInfo, attached } = camForEachTest();

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
    world().clock.advance(60_000);
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
    expect(world().local.cloud.cam.roles.size).toBe(1);
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
    expect(world().local.cloud.cam.roles.size).toBe(0);
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
