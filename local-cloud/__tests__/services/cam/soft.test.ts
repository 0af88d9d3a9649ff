import { roleCredentials, type Statement } from "../../../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { callCos } from "../cos/cos-client";

const ISSUE: Statement = { effect: "allow", action: "faceid:ApplySdkVerificationToken", resource: "*" };
const SECRET = "qcs::ssm:ap-singapore:uin/100000000001:secret/creatorUin/100000000001/keys";

let local: LocalCloud;
const lines: string[] = [];
beforeAll(async () => {
  local = await startLocalCloud({ iam: "soft", onWouldRefuse: (line) => lines.push(line) });
  await callApi(local, {
    service: "ssm",
    action: "CreateSecret",
    parameters: { SecretName: "keys", VersionId: "v1", SecretString: "x" },
  });
  await callCos(local, { method: "PUT" });
});
afterAll(() => local.close());
beforeEach(() => lines.splice(0));

const read = (credentials: NonNullable<ApiCall["credentials"]>) =>
  callApi(local, {
    service: "ssm",
    action: "GetSecretValue",
    parameters: { SecretName: "keys", VersionId: "v1" },
    credentials,
  });

describe("soft CAM", () => {
  it("carries out what it would refuse, and tells who, what, on what and why", async () => {
    const role = roleCredentials(local, "careless", [ISSUE]);
    expect(await read(role)).toMatchObject({ response: { SecretString: "x" } });
    expect(lines).toEqual([
      `would be refused: careless, ssm:GetSecretValue, ${SECRET}, no statement of its policies allows it`,
    ]);
    expect(local.audit.entries.at(-1)).toMatchObject({
      code: undefined,
      refusal: "no statement of its policies allows it",
    });
  });

  it("names the statement that denies", async () => {
    const role = roleCredentials(local, "denied", [ISSUE, { ...ISSUE, effect: "deny", action: "ssm:*" }]);
    await read(role);
    expect(lines).toEqual([expect.stringMatching(/statement 2 of the policy denied-policy denies it$/)]);
  });

  it("names the permission boundary", async () => {
    const role = roleCredentials(local, "bounded", [{ effect: "allow", action: "*", resource: "*" }]);
    const { cam } = local.cloud;
    const document = JSON.stringify({ version: "2.0", statement: [ISSUE] });
    const { policyId } = cam.createPolicy({ name: "fence", document, description: "", tags: {} });
    cam.putRoleBoundary(String(cam.roleByName("bounded")?.roleId), policyId);
    await read(role);
    expect(lines).toEqual([expect.stringMatching(/no statement of its permission boundary fence allows it$/)]);
  });

  it("is soft to COS too, but for a request that nobody signed", async () => {
    const credentials = roleCredentials(local, "uploader", [ISSUE]);
    const headers = { "x-cos-security-token": credentials.token };
    expect(await callCos(local, { method: "PUT", path: "/a", body: "x", credentials, headers })).toMatchObject({
      status: 200,
    });
    expect(lines).toEqual([expect.stringContaining("uploader, cos:PutObject, qcs::cos:ap-singapore:uid/1250000000:")]);
    expect(await callCos(local, { method: "GET", path: "/a", signature: "none" })).toMatchObject({ status: 403 });
  });

  it("says nothing of what is allowed", async () => {
    await callApi(local, { action: "ApplySdkVerificationToken", credentials: roleCredentials(local, "good", [ISSUE]) });
    await callApi(local, { action: "ApplySdkVerificationToken" });
    expect(lines).toEqual([]);
    expect(local.audit.entries.at(-1)).toMatchObject({ refusal: undefined });
  });
});
