import { CONTEXT, delayed, HandlerHarness, SDK_TOKEN } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

const ACTION = "ApplySdkVerificationToken";
const OK = reply.ok({ SdkToken: SDK_TOKEN });

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

const upstream = (...replies: Reply[]) => harness.server.on(ACTION, ...replies);
const post = (context = CONTEXT) => harness.post({ profile: "HK" }, context);

describe("a request to faceid", () => {
  test.each([
    ["InternalError", reply.error("InternalError")],
    ["RequestLimitExceeded", reply.error("RequestLimitExceeded")],
    ["a reset connection", reply.reset()],
  ])("is sent again after %s, and may succeed at the third attempt", async (_what, failure) => {
    upstream(failure, failure, OK);
    expect((await post()).statusCode).toBe(201);
    expect(harness.lastLog).toMatchObject({ attempts: 3, code: "ok" });
    expect(harness.server.count(ACTION)).toBe(3);
  });

  test("is sent three times at most", async () => {
    upstream(reply.error("InternalError"));
    expect((await post()).statusCode).toBe(503);
    expect(harness.server.count(ACTION)).toBe(3);
  });

  test.each([
    ["a rejection", reply.error("InvalidParameterValue"), 502],
    ["a connection that broke within the answer", reply.resetInBody(), 503],
    ["an answer that is not JSON", reply.raw(200, "<html>"), 502],
    ["another HTTP status", reply.raw(500, "oops"), 502],
  ])("is not sent again after %s", async (_what, failure, status) => {
    upstream(failure, OK);
    expect((await post()).statusCode).toBe(status);
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test("waits with full jitter before each further attempt", async () => {
    upstream(reply.error("InternalError"), reply.error("InternalError"), OK);
    harness.random = () => 0.9;
    await post();
    expect(harness.lastLog["durationMs"]).toBe(180 + 360);
  });

  test("is not sent again when the pause would pass the deadline", async () => {
    upstream(reply.error("InternalError"));
    harness.random = () => 0.99;
    const response = await post({ ...CONTEXT, time_limit_in_ms: 300 });
    expect(response.json).toMatchObject({ code: "upstream_unavailable" });
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test.each([
    [2_290, 2],
    [2_310, 1],
  ])(
    "has SCF's own three seconds when nobody says how long the function may run: %d ms late, it is sent %d times",
    async (ms, count) => {
      upstream(delayed(harness.clock, ms, reply.error("InternalError")), OK);
      harness.random = () => 0.999;
      await post({ request_id: "invocation-1" });
      // The last attempt has ten milliseconds of real time, in which a busy machine may not get it to the server.
      expect(harness.lastLog["attempts"]).toBe(count);
    },
  );

  test("is given up in time for an answer before the function's own timeout", async () => {
    await post();
    harness.clock.advance(1_000);
    upstream(reply.hang());
    const response = await post({ ...CONTEXT, time_limit_in_ms: 100 });
    expect(response.json).toMatchObject({ code: "upstream_timeout", upstreamAction: ACTION, retryable: true });
    expect(harness.lastLog["message"]).toBe("ApplySdkVerificationToken was not answered within 50 ms.");
  });

  test("says when the token expires by the attempt that got it", async () => {
    upstream(reply.error("InternalError"), OK);
    expect((await post()).json["expiresAt"]).toBe("2025-01-14T02:00:00.100Z");
  });

  test("says when the token expires by when its request was sent, however late the answer came", async () => {
    upstream(delayed(harness.clock, 4_000, OK));
    expect((await post()).json["expiresAt"]).toBe("2025-01-14T02:00:00.000Z");
    expect(harness.lastLog["durationMs"]).toBe(4_000);
  });
});

describe("the quota of one instance", () => {
  beforeEach(async () => {
    await harness.close();
    harness = await HandlerHarness.start({ requestsPerSecond: 2 });
  });

  test("spreads requests instead of refusing them", async () => {
    const started = harness.clock.now();
    for (let i = 0; i < 5; i += 1) expect((await post()).statusCode).toBe(201);
    expect(harness.clock.now() - started).toBeGreaterThanOrEqual(2_000);
  });

  test("answers 429 when the wait would pass the deadline, without sending the request", async () => {
    const short = { ...CONTEXT, time_limit_in_ms: 800 };
    expect((await post(short)).statusCode).toBe(201);
    const refused = await post(short);
    expect(refused.json).toMatchObject({
      code: "rate_limited",
      detail: "This instance sends at most 2 requests per second to Tencent Cloud.",
    });
    expect(refused.headers["retry-after"]).toBe("1");
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test("answers 429 when the wait would leave a request less than half a second", async () => {
    await post();
    const refused = await post({ ...CONTEXT, time_limit_in_ms: 1_400 });
    expect(refused.json).toMatchObject({ code: "rate_limited" });
    expect((await post({ ...CONTEXT, time_limit_in_ms: 1_600 })).statusCode).toBe(201);
    expect(harness.server.count(ACTION)).toBe(2);
  });

  test("tells who is refused how long those before it take", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ requestsPerSecond: 1 });
    await post();
    const before = [post(), post(), post()];
    const refused = await post({ ...CONTEXT, time_limit_in_ms: 2_600 });
    expect(refused.headers["retry-after"]).toBe("4");
    for (const { statusCode } of await Promise.all(before)) expect(statusCode).toBe(201);
  });

  test("counts requests that are under way", async () => {
    upstream(reply.hang());
    const underWay = [post({ ...CONTEXT, time_limit_in_ms: 2_000 }), post({ ...CONTEXT, time_limit_in_ms: 2_000 })];
    const refused = await post({ ...CONTEXT, time_limit_in_ms: 1_600 });
    expect(refused.json).toMatchObject({ code: "rate_limited" });
    await harness.server.close();
    for (const response of await Promise.all(underWay)) expect(response.statusCode).not.toBe(201);
  });
});
