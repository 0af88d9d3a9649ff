import { A_MINUTE_LATER, camForEachTest, STARTED, TAGS } from "./cam-calls";
import * as cam from "./fixtures";

const { world, call, newRole, newPolicy, attached } = camForEachTest();

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
    world().clock.advance(60_000);
    expect((await call(cam.updatePolicy(id, change))).response).not.toHaveProperty("PolicyId");
    expect((await call(cam.getPolicy(id))).response).toMatchObject({
      ...before,
      ...changed,
      UpdateTime: A_MINUTE_LATER,
    });
  });

  it("is listed by page and by a part of its name, with how often it is attached", async () => {
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
    const { TotalNum: presets } = (await call(cam.listPolicies("", { Scope: "QCS" }))).response;
    expect((await call({ service: "cam", action: "ListPolicies", parameters: {} })).response).toMatchObject({
      TotalNum: 2 + Number(presets),
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
    expect(world().local.cloud.cam.policies.size).toBe(1);
  });

  it.each<[string, object, string]>([
    ["no name", { PolicyName: undefined }, "MissingParameter"],
    ["an empty name", { PolicyName: "" }, "InvalidParameter.PolicyNameError"],
    ["a document of another version", { PolicyDocument: '{"version":"1.0"}' }, "InvalidParameter.VersionError"],
    ["a principal", { PolicyDocument: cam.TRUST }, "InvalidParameter.StatementError"],
    ["a tag without a value", { Tags: [{ Key: "stage" }] }, "MissingParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await call(cam.createPolicy(more))).toMatchObject({ code });
    expect(world().local.cloud.cam.policies.size).toBe(0);
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
