import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiAnswer, callApi } from "../../helpers/api-client";

const START = Date.UTC(2025, 0, 14);
const DAY_MS = 24 * 60 * 60 * 1_000;

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(START);
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const ssm = (action: string, parameters: object = {}, region = "ap-singapore"): Promise<ApiAnswer> =>
  callApi(local, { service: "ssm", action, parameters, region });
const SECRET = { SecretName: "keys" };
const create = (more: object = {}) => ssm("CreateSecret", { ...SECRET, VersionId: "v1", SecretString: "one", ...more });
const value = async (VersionId: string) =>
  (await ssm("GetSecretValue", { ...SECRET, VersionId })).response["SecretString"];

describe("CreateSecret", () => {
  it("creates a secret with its first version", async () => {
    expect((await create()).response).toMatchObject({ ...SECRET, VersionId: "v1", TagCode: 0, TagMsg: "" });
    expect(await value("v1")).toBe("one");
  });

  it("names the first version SSM_Current when no VersionId is given", async () => {
    expect((await ssm("CreateSecret", { ...SECRET, SecretString: "one" })).response["VersionId"]).toBe("SSM_Current");
    expect(await value("SSM_Current")).toBe("one");
  });

  it("keeps secrets of the same name in different regions apart", async () => {
    await create();
    const parameters = { ...SECRET, VersionId: "v1", SecretString: "two" };
    expect(await ssm("CreateSecret", parameters, "ap-jakarta")).toMatchObject({ code: undefined });
    expect(await value("v1")).toBe("one");
  });

  it("refuses a name that exists", async () => {
    await create();
    expect(await create()).toMatchObject({ code: "ResourceInUse.SecretExists" });
  });

  it.each<[string, object, string]>([
    ["no name", { SecretName: undefined }, "MissingParameter"],
    ["a name that begins with a dash", { SecretName: "-keys" }, "InvalidParameterValue"],
    ["a name with a dot", { SecretName: "a.b" }, "InvalidParameterValue"],
    ["a name of 129 bytes", { SecretName: "x".repeat(129) }, "InvalidParameterValue"],
    ["a version of 65 bytes", { VersionId: "x".repeat(65) }, "InvalidParameterValue"],
    ["a version that begins with a dot", { VersionId: ".v" }, "InvalidParameterValue"],
    ["a description of 2049 characters", { Description: "x".repeat(2_049) }, "InvalidParameterValue"],
    ["no value", { SecretString: undefined }, "InvalidParameterValue"],
    ["both values", { SecretBinary: "AA==" }, "InvalidParameterValue"],
    [
      "a binary value that is not Base64",
      { SecretString: undefined, SecretBinary: "not base64" },
      "InvalidParameterValue",
    ],
    ["a value of 32769 bytes", { SecretString: "x".repeat(32_769) }, "InvalidParameterValue"],
    ["a value of 32769 bytes in 10923 characters", { SecretString: "张".repeat(10_923) }, "InvalidParameterValue"],
    ["a tag without a value", { Tags: [{ TagKey: "env" }] }, "MissingParameter"],
    ["a product secret", { SecretType: 1 }, "InvalidParameterValue"],
    ["an unknown parameter", { Value: "x" }, "UnknownParameter"],
  ])("refuses %s, creates nothing and never quotes a value", async (_what, more, code) => {
    const answer = await create(more);
    expect(answer.code).toBe(code);
    expect(local.cloud.ssm.list("ap-singapore")).toEqual([]);
    expect(answer.message).not.toMatch(/xxxx|张|not base64/);
  });

  it("accepts the longest name, version and value", async () => {
    const [SecretName, VersionId] = ["x".repeat(128), "v".repeat(64)];
    const parameters = { SecretName, VersionId, SecretString: "s".repeat(32_768) };
    expect(await ssm("CreateSecret", parameters)).toMatchObject({ code: undefined });
  });
});

describe("versions of a secret", () => {
  it("are added by PutSecretValue, replaced by UpdateSecret, listed in order and deleted", async () => {
    await create();
    clock.advance(5_000);
    await ssm("PutSecretValue", { ...SECRET, VersionId: "v2", SecretString: "two" });
    await ssm("UpdateSecret", { ...SECRET, VersionId: "v1", SecretString: "uno" });
    expect([await value("v1"), await value("v2")]).toEqual(["uno", "two"]);
    const { response } = await ssm("ListSecretVersionIds", SECRET);
    expect(response["Versions"]).toEqual([
      { VersionId: "v1", CreateTime: START / 1_000 },
      { VersionId: "v2", CreateTime: START / 1_000 + 5 },
    ]);
    expect((await ssm("DeleteSecretVersion", { ...SECRET, VersionId: "v1" })).response).toMatchObject({
      VersionId: "v1",
    });
    expect(await ssm("GetSecretValue", { ...SECRET, VersionId: "v1" })).toMatchObject({ code: "ResourceNotFound" });
  });

  it("can be binary, and can change from binary to text", async () => {
    await create({ SecretString: undefined, SecretBinary: "AAEC" });
    const read = { ...SECRET, VersionId: "v1" };
    expect((await ssm("GetSecretValue", read)).response).toMatchObject({ SecretBinary: "AAEC", SecretString: "" });
    await ssm("UpdateSecret", { ...read, SecretString: "text" });
    expect((await ssm("GetSecretValue", read)).response).toMatchObject({ SecretBinary: "", SecretString: "text" });
  });

  it("are ten at most", async () => {
    await create();
    for (let index = 2; index <= 10; index += 1) {
      expect(await ssm("PutSecretValue", { ...SECRET, VersionId: `v${index}`, SecretString: "x" })).toMatchObject({
        code: undefined,
      });
    }
    const eleventh = { ...SECRET, VersionId: "v11", SecretString: "x" };
    expect(await ssm("PutSecretValue", eleventh)).toMatchObject({ code: "LimitExceeded" });
    await ssm("DeleteSecretVersion", { ...SECRET, VersionId: "v1" });
    expect(await ssm("PutSecretValue", eleventh)).toMatchObject({ code: undefined });
  });

  it("cannot be added twice, and cannot be changed or read unless they exist", async () => {
    await create();
    const content = { SecretString: "x" };
    expect(await ssm("PutSecretValue", { ...SECRET, VersionId: "v1", ...content })).toMatchObject({
      code: "ResourceInUse.VersionIdExists",
    });
    expect(await value("v1")).toBe("one");
    const absent = { ...SECRET, VersionId: "v9" };
    expect(await ssm("UpdateSecret", { ...absent, ...content })).toMatchObject({ code: "ResourceNotFound" });
    expect(await ssm("GetSecretValue", absent)).toMatchObject({ code: "ResourceNotFound" });
    expect(await ssm("DeleteSecretVersion", absent)).toMatchObject({ code: "ResourceNotFound" });
  });

  it("need a VersionId", async () => {
    await create();
    for (const action of ["PutSecretValue", "UpdateSecret", "GetSecretValue", "DeleteSecretVersion"]) {
      expect(await ssm(action, SECRET)).toMatchObject({
        code: "MissingParameter",
        message: expect.stringContaining("`VersionId`"),
      });
    }
  });
});

describe("a secret", () => {
  it("is described without its values", async () => {
    await create({ Description: "hashes" });
    const { response } = await ssm("DescribeSecret", SECRET);
    expect(response).toMatchObject({
      ...SECRET,
      Description: "hashes",
      Status: "Enabled",
      SecretType: 0,
      DeleteTime: 0,
      CreateTime: START / 1_000,
      CreateUin: 100000000001,
    });
    expect(JSON.stringify(response)).not.toContain('"one"');
  });

  it("is created as the Terraform provider does it: with a version of its own, which it deletes at once", async () => {
    await create({ VersionId: "default", SecretString: "default", KmsKeyId: "", AdditionalConfig: "" });
    expect(await ssm("DeleteSecretVersion", { ...SECRET, VersionId: "default" })).toMatchObject({ code: undefined });
    expect((await ssm("ListSecretVersionIds", SECRET)).response["Versions"]).toEqual([]);
    expect((await ssm("DescribeSecret", SECRET)).response["Status"]).toBe("Enabled");
  });

  it("keeps its key and its configuration as they were given", async () => {
    await create({ KmsKeyId: "23e80852-1e38", AdditionalConfig: "{}" });
    const { response } = await ssm("DescribeSecret", SECRET);
    expect(response).toMatchObject({ KmsKeyId: "23e80852-1e38", AdditionalConfig: "{}" });
  });

  it("gets another description, also while it is disabled, but not while it is to be deleted", async () => {
    await create({ Description: "old" });
    await ssm("DisableSecret", SECRET);
    const update = (Description?: string) => ssm("UpdateDescription", { ...SECRET, Description });
    expect((await update("new")).response).toMatchObject(SECRET);
    expect((await ssm("DescribeSecret", SECRET)).response["Description"]).toBe("new");
    expect(await update()).toMatchObject({ code: "MissingParameter" });
    expect(await update("x".repeat(2_049))).toMatchObject({ code: "InvalidParameterValue" });
    await ssm("DeleteSecret", { ...SECRET, RecoveryWindowInDays: 1 });
    expect(await update("late")).toMatchObject({ code: "ResourceUnavailable.ResourcePendingDeleted" });
  });

  it.each([
    "DescribeSecret",
    "GetSecretValue",
    "PutSecretValue",
    "UpdateSecret",
    "UpdateDescription",
    "ListSecretVersionIds",
    "DeleteSecretVersion",
    "EnableSecret",
    "DisableSecret",
    "DeleteSecret",
  ])("that does not exist is answered as its page lists it by %s", async (action) => {
    const version = /Value|Version$|UpdateSecret/.test(action) ? { VersionId: "v1" } : {};
    const content = /Put|UpdateSecret/.test(action) ? { SecretString: "x" } : {};
    const description = action === "UpdateDescription" ? { Description: "x" } : {};
    expect(await ssm(action, { ...SECRET, ...version, ...content, ...description })).toMatchObject({
      code: action === "GetSecretValue" ? "ResourceNotFound.SecretNotExist" : "ResourceNotFound",
    });
  });

  it("cannot be read while it is disabled", async () => {
    await create();
    await ssm("DisableSecret", SECRET);
    expect(await ssm("GetSecretValue", { ...SECRET, VersionId: "v1" })).toMatchObject({
      code: "ResourceUnavailable.ResourceDisabled",
    });
    expect((await ssm("DescribeSecret", SECRET)).response["Status"]).toBe("Disabled");
    await ssm("EnableSecret", SECRET);
    expect(await value("v1")).toBe("one");
  });

  it("is deleted at once, once it is disabled, and its name is free again", async () => {
    await create();
    expect(await ssm("DeleteSecret", SECRET)).toMatchObject({ code: "FailedOperation" });
    await ssm("DisableSecret", SECRET);
    expect((await ssm("DeleteSecret", SECRET)).response["DeleteTime"]).toBe(START / 1_000);
    expect(await ssm("DescribeSecret", SECRET)).toMatchObject({ code: "ResourceNotFound" });
    expect(await create()).toMatchObject({ code: undefined });
  });

  it("that is to be deleted later is unusable until then, and gone afterwards", async () => {
    await create();
    await ssm("DisableSecret", SECRET);
    const { response } = await ssm("DeleteSecret", { ...SECRET, RecoveryWindowInDays: 7 });
    expect(response["DeleteTime"]).toBe((START + 7 * DAY_MS) / 1_000);
    expect((await ssm("DescribeSecret", SECRET)).response["Status"]).toBe("PendingDelete");
    expect(await ssm("GetSecretValue", { ...SECRET, VersionId: "v1" })).toMatchObject({
      code: "ResourceUnavailable.ResourcePendingDeleted",
    });
    expect(await create()).toMatchObject({ code: "ResourceInUse.SecretExists" });
    clock.advance(7 * DAY_MS);
    expect(await create()).toMatchObject({ code: undefined });
  });
});

describe("ListSecrets", () => {
  const names = async (parameters: object = {}, region?: string) => {
    const { response } = await ssm("ListSecrets", parameters, region);
    const list = response["SecretMetadatas"] as { SecretName: string }[];
    return { total: response["TotalCount"], names: list.map(({ SecretName }) => SecretName) };
  };

  it("lists a region's secrets newest first, by name, status and page", async () => {
    for (const SecretName of ["dev-keys", "prod-keys", "other"]) await create({ SecretName });
    await ssm("DisableSecret", { SecretName: "other" });
    expect(await names()).toEqual({ total: 3, names: ["other", "prod-keys", "dev-keys"] });
    expect(await names({ OrderType: 1 })).toEqual({ total: 3, names: ["dev-keys", "prod-keys", "other"] });
    expect(await names({ SearchSecretName: "keys" })).toEqual({ total: 2, names: ["prod-keys", "dev-keys"] });
    expect(await names({ State: 1 })).toEqual({ total: 2, names: ["prod-keys", "dev-keys"] });
    expect(await names({ State: 2 })).toEqual({ total: 1, names: ["other"] });
    expect(await names({ Offset: 1, Limit: 1 })).toEqual({ total: 3, names: ["prod-keys"] });
    expect(await names({}, "ap-jakarta")).toEqual({ total: 0, names: [] });
  });

  it("shows 20 unless told another number", async () => {
    for (let index = 0; index < 21; index += 1) await create({ SecretName: `s${index}` });
    expect((await names()).names).toHaveLength(20);
    expect((await names({ Limit: 0 })).names).toHaveLength(20);
    expect((await names({ Limit: 200 })).names).toHaveLength(21);
    expect(await ssm("ListSecrets", { Limit: 201 })).toMatchObject({ code: "InvalidParameterValue" });
  });
});
