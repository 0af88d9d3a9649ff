import { HandlerHarness, ROLE } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

const upstream = (...replies: Reply[]) => harness.server.on("ApplySdkVerificationToken", ...replies);
const post = () => harness.post({ profile: "HK" });

describe("a problem of the vendor", () => {
  test.each([
    ["InvalidParameter", "upstream_rejected", 1],
    ["InvalidParameterValue", "upstream_rejected", 1],
    ["UnsupportedRegion", "upstream_rejected", 1],
    ["UnauthorizedOperation", "upstream_denied", 1],
    ["AuthFailure.SignatureExpire", "upstream_denied", 1],
    ["OperationDenied", "upstream_denied", 1],
    ["IpInBlacklist", "upstream_denied", 1],
    ["IpNotInWhitelist", "upstream_denied", 1],
    ["ResourceUnavailable.InArrears", "upstream_denied", 1],
    ["ResourceUnavailable.ResourcePackageRunOut", "upstream_denied", 1],
    ["UnauthorizedOperation.Activating", "upstream_unavailable", 3],
    ["InternalError.UnKnown", "upstream_unavailable", 3],
    ["ServiceUnavailable", "upstream_unavailable", 3],
    ["RequestLimitExceeded.UinLimitExceeded", "rate_limited", 3],
    ["FailedOperation.RequestLimitExceeded", "rate_limited", 3],
    ["FailedOperation.ImageSizeTooLarge", "compare_image_rejected", 1],
    ["SomethingNew", "upstream_rejected", 1],
  ])("%s is %s after %d attempts, with the vendor's code and request id", async (upstreamCode, code, attempts) => {
    upstream(reply.error(upstreamCode));
    const { json } = await post();
    const requestId = `request-${attempts + 2}`;
    expect(json).toMatchObject({ code, upstreamAction: "ApplySdkVerificationToken", upstreamCode, requestId });
    expect(harness.lastLog).toMatchObject({
      attempts,
      upstreamRequestId: requestId,
      profile: "HK",
      keyId: harness.client.key.id,
    });
  });

  test("is told to the log in the vendor's words, and to the client without them", async () => {
    upstream(reply.error("InvalidParameterValue", "IdCardType HK is not supported"));
    const { body } = await post();
    expect(body).not.toContain("is not supported");
    expect(harness.lastLog["message"]).toBe(
      "ApplySdkVerificationToken was answered with InvalidParameterValue: IdCardType HK is not supported",
    );
  });
});

test("an invalid code from the vendor is not passed on", async () => {
  for (const code of ["X".repeat(200_000), ROLE.TENCENTCLOUD_SESSIONTOKEN, ROLE.TENCENTCLOUD_SECRETKEY]) {
    harness.server.on("ApplySdkVerificationToken", reply.error(code, code));
    const { body, json } = await post();
    expect(json).toMatchObject({ code: "upstream_invalid_response" });
    expect(json).not.toHaveProperty("upstreamCode");
    expect(`${body}${harness.logs.at(-1)}`.length).toBeLessThan(2_000);
    expect(`${body}${harness.logs.at(-1)}`).not.toContain(code);
  }
});

test("what the vendor repeats of the role's credentials is not logged", async () => {
  const { TENCENTCLOUD_SESSIONTOKEN: token, TENCENTCLOUD_SECRETKEY: key } = ROLE;
  harness.server.on("ApplySdkVerificationToken", reply.error("InvalidParameter", `headers: ${token}, ${key}`));
  await post();
  expect(harness.lastLog["message"]).toContain("headers: [redacted], [redacted]");
});

test("an endpoint without credentials says to its log which variable is missing", async () => {
  await harness.close();
  harness = await HandlerHarness.start({}, {});
  expect((await post()).json).toMatchObject({ code: "keys_unavailable" });
  expect(harness.lastLog["message"]).toContain("The environment variable TENCENTCLOUD_SECRETID is not set.");
});

test("an endpoint for which no key was ever created says how to create one", async () => {
  harness.server.on("GetSecretValue", reply.error("ResourceNotFound.SecretNotExist"));
  expect((await post()).json).toMatchObject({
    code: "keys_unavailable",
    upstreamAction: "GetSecretValue",
    upstreamCode: "ResourceNotFound.SecretNotExist",
  });
  expect(harness.lastLog["message"]).toContain("Create the first one: npx ekyc keys create.");
});
