import { roleCredentials } from "../../__tests__/helpers/role";
import { type LocalCloud, startLocalCloud } from "..";
import { callCommon, callFaceid, type SdkError, type SdkOptions } from "./helpers/sdk";

const UUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
const SSM = "2019-09-23";
const STS = "2018-08-13";
/** Every kind of value: text that needs encoding, numbers, booleans. */
const REQUEST = {
  CheckMode: 1,
  SecurityLevel: 2,
  IdCardType: "HK",
  ActionList: "blink,mouth",
  DisableCheckOcrWarnings: false,
  Extra: "a+b c&d=%é张'",
};

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud({ contract: "latest" });
});
afterEach(() => local.close());

/** The ways in: by address, by name, and by the real host's name through the proxy. */
const WAYS: [string, (service: string) => Pick<SdkOptions, "endpoint" | "proxy" | "credentials">][] = [
  ["127.0.0.1:PORT", () => ({ endpoint: `127.0.0.1:${local.port}`, credentials: local.cloud.account })],
  ["localhost:PORT", () => ({ endpoint: `localhost:${local.port}`, credentials: local.cloud.account })],
  [
    "the real host through http_proxy",
    (service) => ({
      endpoint: `${service}.intl.tencentcloudapi.com`,
      proxy: local.url,
      credentials: local.cloud.account,
    }),
  ],
];
const METHODS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"] as const;
const CASES = WAYS.flatMap(([name, way]) => METHODS.map((signMethod) => [name, signMethod, way] as const));

describe.each(CASES)("the official SDK at %s with %s", (_name, signMethod, way) => {
  it.each(["POST", "GET"] as const)("gets a token by %s and looks it up again", async (method) => {
    const options: SdkOptions = { ...way("faceid"), signMethod, method };
    const issued = await callFaceid(options, "ApplySdkVerificationToken", REQUEST);
    expect(issued["SdkToken"]).toMatch(UUID);
    expect(issued["RequestId"]).toEqual(expect.any(String));
    expect(local.cloud.faceid.tokens.get(String(issued["SdkToken"]))?.parameters).toEqual(REQUEST);
    const result = await callFaceid(options, "GetSdkVerificationResult", { SdkToken: issued["SdkToken"] });
    expect(result).toMatchObject({ Result: "-999", ChargeCount: 0, CompareResults: [], Extra: REQUEST.Extra });
  });

  it("sends a list of numbers and a compare image", async () => {
    const request = { CheckMode: 2, CompareImage: "aGVsbG8gd29ybGQ+Pz8/", SelectedWarningCodes: [-9101, -9104] };
    const { SdkToken } = await callFaceid({ ...way("faceid"), signMethod }, "ApplySdkVerificationToken", request);
    const { CompareImage: _photo, ...kept } = request;
    expect(local.cloud.faceid.tokens.get(String(SdkToken))?.parameters).toEqual(kept);
  });

  it("stores a secret with tags and reads it back", async () => {
    const options: SdkOptions = { ...way("ssm"), signMethod };
    const Tags = [{ TagKey: "env", TagValue: "dev" }];
    const create = { SecretName: "keys", VersionId: "v1", SecretString: '{"a": 1}', Tags };
    await callCommon(options, { action: "CreateSecret", version: SSM, request: create });
    const read = { SecretName: "keys", VersionId: "v1" };
    const value = await callCommon(options, { action: "GetSecretValue", version: SSM, request: read });
    expect(value).toMatchObject({ ...read, SecretString: '{"a": 1}', SecretBinary: "" });
    expect(local.cloud.ssm.get("ap-singapore", "keys").tags).toEqual({ env: "dev" });
  });

  it("signs with temporary credentials and their token", async () => {
    const credentials = roleCredentials(local, "reader", [{ effect: "allow", action: "sts:*", resource: "*" }]);
    const options: SdkOptions = { ...way("sts"), signMethod, credentials };
    const identity = await callCommon(options, { action: "GetCallerIdentity", version: STS, request: {} });
    expect(identity).toMatchObject({ Type: "CAMRole", AccountId: "100000000001" });
  });

  it("reads an error's code, message and request id", async () => {
    const call = callFaceid({ ...way("faceid"), signMethod }, "ApplySdkVerificationToken", { IdCardType: "IDCARD" });
    const error = await call.catch((reason: SdkError) => reason);
    expect(error).toMatchObject({ code: "InvalidParameterValue", message: expect.stringContaining("`IdCardType`") });
    expect(error).toHaveProperty("requestId", local.audit.entries[0]?.requestId);
  });

  it("is refused with a wrong secret key", async () => {
    const credentials = { secretId: local.cloud.account.secretId, secretKey: "WrongEXAMPLE" };
    const options: SdkOptions = { ...way("faceid"), signMethod, credentials };
    await expect(callFaceid(options, "ApplySdkVerificationToken", {})).rejects.toMatchObject({
      code: "AuthFailure.SignatureFailure",
    });
  });
});

describe("the official SDK", () => {
  it("cannot send more than 1 MB with v1, and is told to use TC3, with which it can", async () => {
    const request = { CheckMode: 2, CompareImage: "A".repeat(1024 * 1024) };
    const [endpoint, credentials] = [`127.0.0.1:${local.port}`, local.cloud.account];
    const v1 = callFaceid({ endpoint, credentials, signMethod: "HmacSHA256" }, "ApplySdkVerificationToken", request);
    await expect(v1).rejects.toMatchObject({
      code: "AuthFailure.SignatureFailure",
      message: expect.stringContaining("TC3-HMAC-SHA256"),
    });
    const v3 = await callFaceid(
      { endpoint, credentials, signMethod: "TC3-HMAC-SHA256" },
      "ApplySdkVerificationToken",
      request,
    );
    expect(v3["SdkToken"]).toMatch(UUID);
  });

  it("cannot sign undefined with v1: it signs the word and sends nothing", async () => {
    const [endpoint, credentials] = [`127.0.0.1:${local.port}`, local.cloud.account];
    const call = callFaceid({ endpoint, credentials, signMethod: "HmacSHA256" }, "ApplySdkVerificationToken", {
      Extra: undefined,
    });
    await expect(call).rejects.toMatchObject({ code: "AuthFailure.SignatureFailure" });
  });
});
