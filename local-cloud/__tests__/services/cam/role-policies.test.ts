import { A_MINUTE_LATER, camForEachTest } from "./cam-calls";
import * as cam from "./fixtures";

const { world, call, newRole, newPolicy, attached, codeToRole } = camForEachTest();

describe("an attachment", () => {
  it("is listed with its policy and its own time", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    world().clock.advance(60_000);
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
    const ask = codeToRole(role);
    expect(await ask()).toBe("UnauthorizedOperation");
    await call(cam.attachRolePolicy(role, policy));
    expect(await ask()).toBe("UnauthorizedOperation");
    await call(cam.updatePolicy(policy, { PolicyDocument: cam.OTHER_PERMISSION }));
    expect(await ask()).not.toBe("UnauthorizedOperation");
    await call(cam.detachRolePolicy(role, policy));
    expect(await ask()).toBe("UnauthorizedOperation");
  });
});
