import { camForEachTest, STARTED } from "./cam-calls";
import * as cam from "./fixtures";

const { call, newRole, newPolicy, roleInfo } = camForEachTest();

const newUser = async (name: string, more: object = {}) =>
  Number((await call(cam.addUser(name, more))).response["Uin"]);

describe("a sub-user", () => {
  it("is found by its name, by its uin and in the list", async () => {
    const Uin = await newUser("developer", { Email: "developer@example.com" });
    const user = { Uin, Name: "developer", Remark: "writes", Email: "developer@example.com", ConsoleLogin: 0 };
    expect((await call(cam.getUser("developer"))).response).toMatchObject(user);
    expect((await call(cam.LIST_USERS)).response["Data"]).toEqual([
      expect.objectContaining({ ...user, CreateTime: STARTED }),
    ]);
    expect((await call(cam.describeSubAccounts(Uin))).response["SubAccounts"]).toMatchObject([{ Uin, UserType: 2 }]);
    expect((await call(cam.GET_ACCOUNT_SUMMARY)).response).toMatchObject({ User: 1, Roles: 0, Policies: 0, Group: 0 });
    expect((await call(cam.listAccessKeys({ TargetUin: Uin }))).response["AccessKeys"]).toEqual([]);
  });

  it("has one name, and is gone with what was attached to it", async () => {
    const first = await newUser("developer");
    expect(await call(cam.addUser("developer"))).toMatchObject({ code: "InvalidParameter.SubUserNameInUse" });
    await call(cam.attachUserPolicy(first, await newPolicy()));
    await call(cam.deleteUser("developer"));
    expect(await call(cam.getUser("developer"))).toMatchObject({ code: "ResourceNotFound.UserNotExist" });
    const second = await newUser("developer");
    expect(second).not.toBe(first);
    expect((await call(cam.listUserPolicies(second))).response).toMatchObject({ TotalNum: 0 });
  });

  it("has the policies that are attached, custom and preset", async () => {
    const uin = await newUser("developer");
    const own = await newPolicy();
    const { response } = await call(cam.listPolicies("QcloudCOSReadOnlyAccess", { Scope: "QCS" }));
    const preset = (response["List"] as { PolicyId: number }[])[0]?.PolicyId ?? 0;
    await call(cam.attachUserPolicy(uin, own));
    await call(cam.attachUserPolicy(uin, preset));
    const ids = async (more: object = {}) =>
      ((await call(cam.listUserPolicies(uin, more))).response["PolicyList"] as { PolicyId: string }[]).map(
        ({ PolicyId }) => Number(PolicyId),
      );
    expect(await ids()).toEqual([own, preset]);
    expect(await ids({ StrategyType: 2 })).toEqual([preset]);
    expect(await ids({ Keyword: "exec" })).toEqual([own]);
    expect(await ids({ AttachType: 2 })).toEqual([]);
    await call(cam.detachUserPolicy(uin, own));
    expect(await ids()).toEqual([preset]);
    expect(await call(cam.listUserPolicies(1))).toMatchObject({ code: "ResourceNotFound.UserNotExist" });
    expect(await call(cam.attachUserPolicy(uin, 1))).toMatchObject({ code: "InvalidParameter.PolicyIdNotExist" });
  });
});

describe("the account", () => {
  it("lists its own key to whoever may ask, and no groups", async () => {
    expect((await call(cam.listAccessKeys())).response["AccessKeys"]).toEqual([
      { AccessKeyId: "AKIDLOCALCLOUDEXAMPLE", Status: "Active", CreateTime: "" },
    ]);
    expect(await call(cam.listAccessKeys({ TargetUin: 1 }))).toMatchObject({ code: "InvalidParameter.UserNotExist" });
    expect((await call(cam.LIST_GROUPS)).response).toMatchObject({ TotalNum: 0, GroupInfo: [] });
  });
});

it("a role gets tags and loses them by their keys", async () => {
  const role = await newRole();
  await call(
    cam.tagRole("execution", [
      { Key: "stage", Value: "dev" },
      { Key: "team", Value: "a" },
    ]),
  );
  await call(cam.tagRole("execution", [{ Key: "team", Value: "b" }]));
  await call(cam.untagRole("execution", "stage", "absent"));
  expect(await roleInfo(role)).toMatchObject({ Tags: [{ Key: "team", Value: "b" }] });
});
