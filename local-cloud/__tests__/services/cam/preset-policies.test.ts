import { callCos } from "../cos/cos-client";
import { camForEachTest } from "./cam-calls";
import * as cam from "./fixtures";

const { world, call, newRole, newPolicy, attached } = camForEachTest();

const preset = async (name: string): Promise<number> => {
  const { response } = await call(cam.listPolicies(name, { Scope: "QCS" }));
  return (response["List"] as { PolicyId: number }[])[0]?.PolicyId ?? 0;
};

describe("a preset policy", () => {
  it("is listed, described and attached like any other, as the vendor's own", async () => {
    const [role, policy] = [await newRole(), await preset("QcloudCOSReadOnlyAccess")];
    await call(cam.attachRolePolicy(role, policy));
    expect((await attached(role)).list).toEqual([
      expect.objectContaining({ PolicyId: policy, PolicyName: "QcloudCOSReadOnlyAccess", PolicyType: "QCS" }),
    ]);
    expect((await call(cam.getPolicy(policy))).response).toMatchObject({
      Type: 2,
      PolicyName: "QcloudCOSReadOnlyAccess",
    });
    expect((await call(cam.listPolicies("", { Scope: "Local" }))).response).toMatchObject({ TotalNum: 0 });
  });

  it("gives a role what its document says", async () => {
    const { local } = world();
    await callCos(local, { method: "PUT" });
    await callCos(local, { method: "PUT", path: "/a", body: "x" });
    const role = await newRole();
    const { secretId, secretKey, token } = local.cloud.identity.temporaryCredentials(role, 60);
    const credentials = { secretId, secretKey, token };
    const status = async (method: "GET" | "PUT") =>
      (
        await callCos(local, {
          method,
          path: "/a",
          body: method === "PUT" ? "y" : "",
          credentials,
          headers: { "x-cos-security-token": token },
        })
      ).status;
    expect([await status("GET"), await status("PUT")]).toEqual([403, 403]);
    await call(cam.attachRolePolicy(role, await preset("QcloudCOSReadOnlyAccess")));
    expect([await status("GET"), await status("PUT")]).toEqual([200, 403]);
    await call(cam.attachRolePolicy(role, await preset("QcloudCOSDataFullControl")));
    expect([await status("GET"), await status("PUT")]).toEqual([200, 200]);
  });

  it("cannot be changed, deleted, or made anew", async () => {
    const policy = await preset("QcloudCOSBucketConfigRead");
    expect(await call(cam.updatePolicy(policy, { Description: "mine" }))).toMatchObject({ code: "FailedOperation" });
    expect(await call(cam.deletePolicy(policy))).toMatchObject({ code: "FailedOperation" });
    expect(await call(cam.createPolicy({ PolicyName: "QcloudCOSBucketConfigRead" }))).toMatchObject({
      code: "FailedOperation.PolicyNameInUse",
    });
  });
});

describe("who has a policy", () => {
  it("is listed by kind and page, with when it was attached", async () => {
    const [role, policy] = [await newRole(), await newPolicy()];
    await call(cam.attachRolePolicy(role, policy));
    const uin = Number((await call(cam.addUser("developer"))).response["Uin"]);
    await call(cam.attachUserPolicy(uin, policy));
    const names = async (more: object = {}) =>
      ((await call(cam.listEntities(policy, more))).response["List"] as { Name: string }[]).map(({ Name }) => Name);
    expect(await names()).toEqual(["execution", "developer"]);
    expect(await names({ EntityFilter: "User" })).toEqual(["developer"]);
    expect(await names({ EntityFilter: "Group" })).toEqual([]);
    expect(await names({ Rp: 1, Page: 2 })).toEqual(["developer"]);
    expect(await call(cam.listEntities(1))).toMatchObject({ code: "InvalidParameter.PolicyIdError" });
  });
});

describe("the version of a policy", () => {
  it("is the first, with the document in force", async () => {
    const policy = await newPolicy();
    await call(cam.updatePolicy(policy, { PolicyDocument: cam.OTHER_PERMISSION }));
    expect((await call(cam.listPolicyVersions(policy))).response["Versions"]).toEqual([
      expect.objectContaining({ VersionId: 1, IsDefaultVersion: 1 }),
    ]);
    expect((await call(cam.getPolicyVersion(policy))).response["PolicyVersion"]).toMatchObject({
      Document: cam.OTHER_PERMISSION,
    });
    expect(await call(cam.getPolicyVersion(policy, 2))).toMatchObject({
      code: "InvalidParameter.PolicyVersionNotExists",
    });
  });
});
