import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { roleCredentials, type Statement } from "../../../__tests__/helpers/role";
import { ACCOUNT, type LocalCloud, startLocalCloud } from "../..";
import { type ApiCall, callApi } from "../helpers/api-client";

const SECRET = `qcs::ssm:ap-singapore:uin/${ACCOUNT.uin}:secret/creatorUin/${ACCOUNT.uin}/ekyc-dev`;
const ISSUE: Statement = { effect: "allow", action: ["name/faceid:ApplySdkVerificationToken"], resource: ["*"] };
const READ: Statement = { effect: "allow", action: ["ssm:GetSecretValue"], resource: [SECRET] };

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
  for (const SecretName of ["ekyc-dev", "ekyc-prod"]) {
    await callApi(local, {
      service: "ssm",
      action: "CreateSecret",
      parameters: { SecretName, VersionId: "v1", SecretString: "x" },
    });
  }
});
afterEach(() => local.close());

const token = (credentials: ApiCall["credentials"]) =>
  callApi(local, { action: "ApplySdkVerificationToken", ...(credentials ? { credentials } : {}) });
const read = (credentials: NonNullable<ApiCall["credentials"]>, SecretName = "ekyc-dev", region = "ap-singapore") =>
  callApi(local, {
    service: "ssm",
    action: "GetSecretValue",
    parameters: { SecretName, VersionId: "v1" },
    credentials,
    region,
  });

describe("the permissions of a role", () => {
  it("let it do what its policies allow and nothing else", async () => {
    const role = roleCredentials(local, "ekyc", [ISSUE, READ]);
    expect(await token(role)).toMatchObject({ code: undefined });
    expect(await read(role)).toMatchObject({ code: undefined });
    expect(await read(role, "ekyc-prod")).toMatchObject({ code: "UnauthorizedOperation" });
    expect(await read(role, "ekyc-dev", "ap-jakarta")).toMatchObject({ code: "UnauthorizedOperation" });
    const lookup = { action: "GetSdkVerificationResult", parameters: { SdkToken: "X" }, credentials: role };
    expect(await callApi(local, lookup)).toMatchObject({ code: "UnauthorizedOperation" });
  });

  it("refuse the token request when its statement is missing, naming operation and resource", async () => {
    const role = roleCredentials(local, "ekyc", [READ]);
    const { code, message, response } = await token(role);
    expect(code).toBe("UnauthorizedOperation");
    expect(message).toBe(
      `[request id:${response["RequestId"]}]you are not authorized to perform operation (faceid:ApplySdkVerificationToken)\n` +
        "resource (*) has no permission\n",
    );
    expect(local.cloud.faceid.tokens.size).toBe(0);
    expect(local.audit.entries.at(-1)).toMatchObject({ caller: "ekyc", code: "UnauthorizedOperation" });
  });

  it("refuse the secret when its statement is missing, naming its six segments", async () => {
    const { code, message } = await read(roleCredentials(local, "ekyc", [ISSUE]));
    expect(code).toBe("UnauthorizedOperation");
    expect(message).toContain(`resource (${SECRET}) has no permission`);
  });

  it("end where a deny begins", async () => {
    const role = roleCredentials(local, "ekyc", [ISSUE, { ...ISSUE, effect: "deny", action: "faceid:*" }]);
    expect(await token(role)).toMatchObject({ code: "UnauthorizedOperation" });
  });

  it("change with its attachments at once", async () => {
    const role = roleCredentials(local, "ekyc", [ISSUE]);
    expect(await token(role)).toMatchObject({ code: undefined });
    local.cloud.cam.attachments.clear();
    expect(await token(role)).toMatchObject({ code: "UnauthorizedOperation" });
  });

  it("end with its temporary credentials", async () => {
    const role = roleCredentials(local, "ekyc", [ISSUE]);
    clock.advance(3_600_000);
    expect(await token(role)).toMatchObject({ code: "AuthFailure.TokenFailure" });
  });

  it("do not bind the root key", async () => {
    expect(await token(undefined)).toMatchObject({ code: undefined });
  });
});
