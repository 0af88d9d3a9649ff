import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { ACCOUNT, type LocalCloud, startLocalCloud } from "../..";
import { type ApiCall, callApi, send, sendRaw } from "../helpers/api-client";

const TOKEN = "ApplySdkVerificationToken";

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

describe("an API request", () => {
  it("is answered with 200 and the vendor's envelope, RequestId last, whether it succeeds or fails", async () => {
    const ok = await callApi(local, { action: TOKEN });
    expect(ok.status).toBe(200);
    expect(Object.keys(ok.response)).toEqual(["SdkToken", "ServerParamInfo", "RequestId"]);
    const refused = await callApi(local, { action: TOKEN, parameters: { CheckMode: 9 } });
    expect(refused.status).toBe(200);
    expect(Object.keys(refused.response)).toEqual(["Error", "RequestId"]);
  });

  it.each<[string, string, Partial<ApiCall>]>([
    ["no X-TC-Action", "MissingParameter", { headers: { "x-tc-action": undefined } }],
    ["no X-TC-Version", "MissingParameter", { headers: { "x-tc-version": undefined } }],
    ["no region", "MissingParameter", { headers: { "x-tc-region": undefined } }],
    ["an empty region", "MissingParameter", { region: "" }],
    ["a region where the API is not offered", "UnsupportedRegion", { region: "ap-guangzhou" }],
    ["the word null as region, as the SDK sends it", "UnsupportedRegion", { region: "null" }],
    [
      "a body that is nested too deep to walk",
      "InvalidParameter",
      { body: `{"FunctionName":${"[".repeat(100_000)}${"]".repeat(100_000)}}` },
    ],
    ["another version", "NoSuchVersion", { version: "2017-03-12" }],
    ["an unknown action", "InvalidAction", { action: "ApplyNothing" }],
    [
      "an unknown SecretId",
      "AuthFailure.SecretIdNotFound",
      { credentials: { secretId: "AKIDEXAMPLE", secretKey: "EXAMPLE" } },
    ],
    ["a wrong SecretKey", "AuthFailure.SignatureFailure", { credentials: { ...ACCOUNT, secretKey: "EXAMPLE" } }],
    ["a session token with a permanent key", "AuthFailure.TokenFailure", { headers: { "x-tc-token": "undefined" } }],
    ["a clock 301 s ahead", "AuthFailure.SignatureExpire", { clockAheadSeconds: 301 }],
    ["a clock 301 s behind", "AuthFailure.SignatureExpire", { clockAheadSeconds: -301 }],
    ["yesterday's credential date", "AuthFailure.SignatureFailure", { scopeDate: "2025-01-13" }],
    ["another service in the scope", "AuthFailure.SignatureFailure", { scopeService: "ssm" }],
    ["content-type not signed", "AuthFailure.InvalidAuthorization", { signedHeaders: ["host"] }],
    ["host not signed", "AuthFailure.InvalidAuthorization", { signedHeaders: ["content-type"] }],
    [
      "a body changed on the way",
      "AuthFailure.SignatureFailure",
      {
        tamper: (sent) => {
          sent.body = '{"CheckMode":3}';
        },
      },
    ],
    [
      "no Authorization",
      "AuthFailure.InvalidAuthorization",
      {
        tamper: ({ headers }) => {
          delete headers["authorization"];
        },
      },
    ],
    ["a body that is not JSON", "InvalidParameter", { body: "{" }],
    ["a body that is not an object", "InvalidParameter", { body: "[]" }],
    ["a multipart body", "InvalidRequest", { headers: { "content-type": "multipart/form-data; boundary=x" } }],
    ["a body over 10 MB", "RequestSizeLimitExceeded", { body: Buffer.alloc(10 * 1024 * 1024 + 1, " ") }],
  ])("with %s is refused with %s", async (_what, code, call) => {
    const answer = await callApi(local, { action: TOKEN, ...call });
    expect(answer.status).toBe(200);
    expect(answer.code).toBe(code);
    expect(local.cloud.faceid.tokens.size).toBe(0);
  });

  it.each<[ApiCall["service"], string, string | undefined]>([
    ["cam", "GetUserAppId", undefined],
    ["tag", "DescribeResourceTagsByResourceIds", undefined],
    ["sts", "GetCallerIdentity", "MissingParameter"],
    ["ssm", "ListSecrets", "MissingParameter"],
    ["scf", "ListFunctions", "MissingParameter"],
    ["cls", "DescribeLogsets", "MissingParameter"],
  ])("of %s (%s) without a region is answered as the vendor's page has it", async (service, action, code) => {
    const parameters =
      service === "tag" ? { ServiceType: "cam", ResourcePrefix: "role", ResourceIds: ["1"], ResourceRegion: "" } : {};
    const call = { service: service ?? "faceid", action, parameters };
    expect((await callApi(local, { ...call, headers: { "x-tc-region": undefined } })).code).toBe(code);
    expect((await callApi(local, { ...call, region: "" })).code).toBe(code);
    expect((await callApi(local, call)).code).toBeUndefined();
  });

  it.each<[string, Partial<ApiCall>]>([
    [
      "a Content-Type with a charset, signed as sent",
      { headers: { "content-type": "application/json; charset=utf-8" } },
    ],
    ["the action among the signed headers", { signedHeaders: ["content-type", "host", "x-tc-action"] }],
    ["the endpoint's text before its first dot as service", { scopeService: "127" }],
    ["an empty body", { body: "" }],
    ["the body null, as the Ruby SDK sends it without parameters", { body: "null" }],
    ["an empty session token, as of a credential without one", { headers: { "x-tc-token": "" } }],
    ["a scheme in the Host header, signed as sent", { headers: { host: "http://127.0.0.1" } }],
    ["no port in the Host header", { headers: { host: "localhost" } }],
    ["a body of exactly 10 MB", { body: `{}${" ".repeat(10 * 1024 * 1024 - 2)}` }],
    ["a clock 300 s behind", { clockAheadSeconds: -300 }],
  ])("with %s is accepted", async (_what, call) => {
    expect(await callApi(local, { action: TOKEN, ...call })).toMatchObject({ code: undefined });
  });

  it.each<[string, (sent: string) => string]>([
    ["a scheme in the Host header that was not signed", (host) => `http://${host}`],
    ["a port in the Host header that was not signed", (host) => `${host}:7107`],
  ])("with %s is accepted", async (_what, change) => {
    const tamper: ApiCall["tamper"] = ({ headers }) => {
      headers["host"] = change("127.0.0.1");
    };
    const headers = { host: "127.0.0.1" };
    expect(await callApi(local, { action: TOKEN, headers, tamper })).toMatchObject({ code: undefined });
  });

  it("with a scheme before another host is refused like that host", async () => {
    const { status } = await send(local, "POST", "/", { host: "http://attacker.example" }, "");
    expect(status).toBe(403);
  });

  it("is answered with the date of the cloud's clock", async () => {
    clock.advance(3_600_000);
    const answer = await fetch(local.url);
    expect(answer.headers.get("date")).toBe("Tue, 14 Jan 2025 01:00:00 GMT");
  });

  it("is accepted across midnight by the date of its timestamp, not the server's", async () => {
    clock.advance(10_000);
    const answer = await callApi(local, { action: TOKEN, clockAheadSeconds: -20 });
    expect(answer.code).toBeUndefined();
  });

  it.each([
    [
      "v1 without any parameter",
      "POST",
      "/",
      { "content-type": "application/x-www-form-urlencoded" },
      "",
      "MissingParameter",
    ],
    ["v1 without SecretId", "GET", "/?Action=X&Version=1&Timestamp=1&Nonce=1&Signature=x", {}, "", "MissingParameter"],
    ["v1 with an unknown SignatureMethod", "GET", "/?SignatureMethod=HmacMD5", {}, "", "InvalidParameterValue"],
    ["v1 with a parameter twice", "GET", "/?Action=X&Action=Y", {}, "", "InvalidParameter"],
    ["the method PUT", "PUT", "/", {}, "", "UnsupportedProtocol"],
    ["more than 64 KB of headers", "GET", `/?Action=${"x".repeat(70 * 1024)}`, {}, "", "RequestSizeLimitExceeded"],
    ["headers over and over", "GET", "/", { "x-long": "x".repeat(300 * 1024) }, "", "RequestSizeLimitExceeded"],
    ["a query over 32 KB", "GET", `/?Action=${"x".repeat(33 * 1024)}`, {}, "", "RequestSizeLimitExceeded"],
  ])("with %s is refused", async (_what, method, target, headers, body, code) => {
    const answer = await sendRaw(local, method, target, headers, body);
    expect(answer).toMatchObject({ status: 200, code });
  });

  it("for an API that is not implemented is refused once its signature is verified", async () => {
    const call = {
      action: "DescribeInstances",
      scopeService: "cvm",
      version: "2017-03-12",
      headers: { host: "cvm.tencentcloudapi.com" },
    };
    expect(await callApi(local, call)).toMatchObject({ code: "NoSuchProduct" });
    expect(await callApi(local, { ...call, credentials: { ...ACCOUNT, secretKey: "EXAMPLE" } })).toMatchObject({
      code: "AuthFailure.SignatureFailure",
    });
  });

  it("for a real API host must be an action of that host's service", async () => {
    const headers = { host: "ssm.tencentcloudapi.com" };
    const answer = await callApi(local, { action: TOKEN, version: "2019-09-23", scopeService: "ssm", headers });
    expect(answer.code).toBe("InvalidAction");
  });

  it("never sees a defect of ours as anything but InternalError, which says what it is", async () => {
    local.cloud.faceid.tokens.set = () => {
      throw new RangeError("out of tokens");
    };
    const answer = await callApi(local, { action: TOKEN });
    expect(answer).toMatchObject({
      status: 200,
      code: "InternalError",
      message: expect.stringContaining("out of tokens"),
    });
  });
});

describe("the audit", () => {
  it("has one entry per API request with time, service, action, region, account, caller, code and request id", async () => {
    const first = await callApi(local, { action: TOKEN });
    clock.advance(40);
    const second = await callApi(local, { action: TOKEN, region: "ap-guangzhou" });
    const third = await callApi(local, { action: TOKEN, credentials: { ...ACCOUNT, secretKey: "EXAMPLE" } });
    const common = { service: "faceid", action: TOKEN };
    const start = Date.UTC(2025, 0, 14);
    expect(local.audit.entries).toEqual([
      {
        ...common,
        at: start,
        region: "ap-singapore",
        account: ACCOUNT.uin,
        caller: "root",
        code: undefined,
        subject: TOKEN,
        requestId: first.response["RequestId"],
      },
      {
        ...common,
        at: start + 40,
        region: "ap-guangzhou",
        account: ACCOUNT.uin,
        caller: "root",
        code: "UnsupportedRegion",
        subject: undefined,
        requestId: second.response["RequestId"],
      },
      {
        ...common,
        at: start + 40,
        region: "ap-singapore",
        caller: undefined,
        code: "AuthFailure.SignatureFailure",
        subject: undefined,
        requestId: third.response["RequestId"],
      },
    ]);
  });

  it("lists what was asked for and is not implemented, with the number of requests", async () => {
    const call = { scopeService: "cvm", version: "2017-03-12", headers: { host: "cvm.tencentcloudapi.com" } };
    await callApi(local, { ...call, action: "DescribeInstances" });
    await callApi(local, { ...call, action: "DescribeInstances" });
    await callApi(local, { action: "ApplyNothing" });
    await callApi(local, { action: TOKEN });
    expect(local.audit.unimplemented()).toEqual([
      { service: "cvm", action: "DescribeInstances", requests: 2 },
      { service: "faceid", action: "ApplyNothing", requests: 1 },
    ]);
  });

  it("lists parameters that were asked for and are not known, each by itself", async () => {
    const assume = (parameters: object) => callApi(local, { service: "sts", action: "AssumeRole", parameters });
    await assume({ TokenCode: "x" });
    await assume({ TokenCode: "y" });
    await assume({ SerialNumber: "x" });
    const action = { service: "sts", action: "AssumeRole" };
    expect(local.audit.unimplemented()).toEqual([
      { ...action, missing: "parameter TokenCode", requests: 2 },
      { ...action, missing: "parameter SerialNumber", requests: 1 },
    ]);
  });

  it("names no service where the client signed a part of its endpoint", async () => {
    await callApi(local, { action: "ApplyNothing", scopeService: "127" });
    expect(local.audit.unimplemented()).toEqual([{ action: "ApplyNothing", requests: 1 }]);
  });

  it("has no entry for a host that is refused", async () => {
    await send(local, "GET", "/", { host: "example.com" }, "");
    expect(local.audit.entries).toEqual([]);
  });
});
