import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { FACEID } from "../../contract/vendor/api";
import { functionCredentials } from "../../sdk/credentials";
import { TencentApiError, TencentNetworkError, TencentResponseError } from "../../sdk/errors";
import { TencentClient } from "../../sdk/tencent-client";
import { type Reply, reply, TencentServer } from "../helpers/tencent-server";
import { ClientWorld, ROLE } from "./client-world";

const world = new ClientWorld();
const { call, failure } = world;

describe("a call", () => {
  test("is signed with TC3-HMAC-SHA256 and carries region, version and the session token", async () => {
    world.server.on("Try", reply.ok({}));
    await call();
    expect(world.server.calls[0]?.headers).toMatchObject({
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=AKIDROLEEXAMPLE\/\d{4}-\d\d-\d\d\/[^/]+\/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$/,
      ),
      "content-type": "application/json",
      "x-tc-region": "ap-singapore",
      "x-tc-version": "2018-03-01",
      "x-tc-token": "RoleTokenEXAMPLE",
    });
  });

  test("without a session token sends no token header", async () => {
    world.server.on("Try", reply.ok({}));
    const { TENCENTCLOUD_SESSIONTOKEN: _token, ...keys } = ROLE;
    await world.clientWith(keys).call(FACEID, "Try", {});
    expect(world.server.calls[0]?.headers).not.toHaveProperty("x-tc-token");
  });

  test("sends no parameter that is undefined or null", async () => {
    world.server.on("Try", reply.ok({}));
    await call({ Extra: undefined, ActionList: null, CheckMode: 1, DisableCheckOcrWarnings: false });
    expect(world.server.calls[0]?.body).toEqual({ CheckMode: 1, DisableCheckOcrWarnings: false });
  });

  test("keeps fields of the response that nobody knows", async () => {
    world.server.on("Try", reply.ok({ ServerParamInfo: "x", Nested: { New: [1] } }));
    expect(await call()).toEqual({ ServerParamInfo: "x", Nested: { New: [1] }, RequestId: "request-1" });
  });

  test("reaches a local cloud although a proxy is configured, and leaves the variable as it is", async () => {
    world.server.on("Try", reply.ok({}));
    const variables = Object.freeze({ EKYC_CLOUD_ENDPOINT: world.server.url, http_proxy: "http://127.0.0.1:1" });
    const local = new TencentClient({ region: "ap-singapore", credentials: functionCredentials(ROLE), variables });
    await expect(local.call(FACEID, "Try", {})).resolves.toEqual({ RequestId: "request-1" });
  });

  test.each(["", "null", "Singapore"])("is impossible without a region: %j", (region) => {
    expect(() => new TencentClient({ region, credentials: functionCredentials(ROLE), variables: {} })).toThrow(
      "is not a region.",
    );
  });

  test("without credentials fails before anything is sent", async () => {
    const nobody = world.clientWith({});
    await expect(nobody.call(FACEID, "Try", {})).rejects.toThrow("TENCENTCLOUD_SECRETID is not set.");
    expect(world.server.calls).toHaveLength(0);
  });
});

describe("a failed call", () => {
  test.each([
    ["RequestLimitExceeded", true],
    ["InternalError.UnKnown", true],
    ["InvalidParameterValue", false],
    ["NobodyKnowsThis", false],
  ])("answered with %s tells code, message and request id, and retryable is %s", async (code, retryable) => {
    const error = await failure(reply.error(code, "why"));
    expect(error).toBeInstanceOf(TencentApiError);
    expect(error).toMatchObject({ action: "Try", code, vendorMessage: "why", requestId: "request-1", retryable });
    expect(error.message).toBe(`Try was answered with ${code}: why`);
  });

  test.each([
    ["the secret key", ROLE.TENCENTCLOUD_SECRETKEY],
    ["the session token", ROLE.TENCENTCLOUD_SESSIONTOKEN],
    ["the secret id", ROLE.TENCENTCLOUD_SECRETID],
  ])("whose answer repeats %s of the request tells it to nobody", async (_what, secret) => {
    const echoed = await failure(reply.error("InvalidParameter", `you sent ${secret}`));
    expect(echoed).toMatchObject({ code: "InvalidParameter", vendorMessage: expect.stringContaining("you sent ") });
    const asCode = await failure(reply.error(secret, secret));
    expect(asCode).toBeInstanceOf(TencentResponseError);
    const cut = await failure(reply.error("InvalidParameter", `${"A".repeat(7_990)} ${secret}`));
    for (const error of [echoed, asCode, cut]) {
      expect(error.message).not.toContain(secret);
      expect(error.message).not.toContain(secret.slice(0, 8));
    }
  });

  test("is told in 2,000 characters at most, and its code in 100", async () => {
    const error = await failure(reply.error("InvalidParameter", "why ".repeat(50_000)));
    const { vendorMessage } = error as TencentApiError;
    expect(vendorMessage).toMatch(/^(why ){450,}why … \[198\d{3} more characters\]$/);
    expect(vendorMessage.length).toBeLessThanOrEqual(2_000);
    expect(await failure(reply.error("Code.".repeat(40_000)))).toMatchObject({
      name: "TencentResponseError",
      message: "Try was answered with HTTP status 200, and an error without a code.",
    });
  });

  test("with an API error and another HTTP status still tells the code", async () => {
    expect(await failure(reply.error("InternalError", "why", 500))).toMatchObject({
      name: "TencentApiError",
      code: "InternalError",
    });
  });

  test.each([
    [
      "another HTTP status",
      reply.raw(502, "{}"),
      "Try was answered with HTTP status 502, and JSON without a Response.",
    ],
    [
      "a status with a Response",
      reply.raw(503, '{"Response":{"RequestId":"r"}}'),
      "HTTP status 503, which is not 200.",
    ],
    ["no JSON", reply.raw(200, "<html>"), "Try was answered with HTTP status 200, and a body that is not JSON."],
    ["JSON without Response", reply.raw(200, "null"), "HTTP status 200, and JSON without a Response."],
    ["a Response without RequestId", reply.raw(200, '{"Response":{}}'), "and a Response without RequestId."],
  ])("answered with %s is a TencentResponseError", async (_what, answer, message) => {
    const error = await failure(answer);
    expect(error).toBeInstanceOf(TencentResponseError);
    expect(error.retryable).toBe(false);
    expect(error.message).toContain(message);
  });

  test("that is not JSON keeps the parser's error as its cause", async () => {
    expect((await failure(reply.raw(200, "<html>"))).cause).toBeInstanceOf(Error);
  });

  test.each([301, 302, 303, 307, 308])(
    "answered with a redirect by %d is refused, and the other side receives no byte",
    async (status) => {
      const connected = jest.fn();
      const other = createServer(connected);
      await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
      const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
      try {
        const error = await failure(reply.redirect(`http://${host}/`, status));
        expect(error).toBeInstanceOf(TencentResponseError);
        expect(error.message).toBe(
          `Try was answered with HTTP status ${status}, a redirect to ${host}, which is not followed.`,
        );
      } finally {
        await new Promise((closed) => other.close(closed));
      }
      expect(connected).not.toHaveBeenCalled();
      expect(world.server.calls).toHaveLength(1);
    },
  );

  test("answered with a redirect to itself is one request", async () => {
    expect(await failure(reply.redirect("/again", 307))).toMatchObject({ name: "TencentResponseError" });
    expect(world.server.calls).toHaveLength(1);
  });

  test("answered without end is a TencentResponseError as soon as there is more than 1 MB", async () => {
    const endless: Reply = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, " ")));
      };
      response.on("drain", more).writeHead(200);
      more();
    };
    const error = await failure(endless, { deadline: 600_000 });
    expect(error).toBeInstanceOf(TencentResponseError);
    expect(error.message).toBe("Try was answered with HTTP status 200, and more than 1,000,000 bytes.");
  });

  test("answered with compressed content, which was not asked for, is not blown up", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const error = await failure((response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(error).toMatchObject({ name: "TencentResponseError", message: expect.stringContaining("that is not JSON") });
    expect(world.server.calls[0]?.headers).not.toHaveProperty("accept-encoding");
  });

  test.each([
    ["before an answer may be repeated", reply.reset(), true],
    ["within a chunked answer may not", reply.resetInBody(), false],
    ["within an answer of known length may not", reply.resetInBody(1_000), false],
    ["by a polite end within an answer of known length may not", reply.endInBody(1_000), false],
    ["by a polite end within a chunked answer may not", reply.endInBody(), false],
  ])("reset %s, and is told at once", async (_when, answer, retryable) => {
    const error = await failure(answer, { deadline: 600_000 });
    expect(error).toBeInstanceOf(TencentNetworkError);
    expect(error).toMatchObject({ retryable, responseStarted: !retryable });
    expect(error.cause).toHaveProperty("code", "ECONNRESET");
  });

  test("to a port where nobody listens is a TencentNetworkError that says so", async () => {
    const gone = await TencentServer.start();
    world.client = world.clientWith(ROLE, gone);
    await gone.close();
    const error = await failure(reply.ok({}));
    expect(error).toBeInstanceOf(TencentNetworkError);
    expect(error.message).toContain("ECONNREFUSED");
  });
});
