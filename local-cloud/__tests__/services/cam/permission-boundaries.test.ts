import { camForEachTest } from "./cam-calls";
import * as cam from "./fixtures";

const { world, call, newRole, newPolicy, codeToRole } = camForEachTest();

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
    expect(world().local.cloud.cam.boundaries.size).toBe(0);
  });

  it("needs a role and a policy that exist", async () => {
    const role = await newRole();
    expect((await call(cam.putRoleBoundary(role, 1))).code).toBe("InvalidParameter.PolicyIdNotExist");
    expect((await call(cam.putRoleBoundary("1", 1))).code).toBe("InvalidParameter.RoleNotExist");
  });

  it("leaves of the role's permissions what it allows itself, and gives none", async () => {
    const [role, policy] = [await newRole(), await newPolicy({ PolicyDocument: cam.OTHER_PERMISSION })];
    const boundary = await newPolicy({ PolicyName: "boundary" });
    const ask = codeToRole(role);
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
