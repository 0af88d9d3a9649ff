import type { ResultSettings } from "../../../contract/endpoint/results";
import { RESULT_CODES } from "../../../contract/vendor/results/result-codes";
import { HandlerHarness, SDK_TOKEN } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

const ACTION = "GetSdkVerificationResult";
const SUMMARY: ResultSettings = { detail: "summary", media: "none" };

let harness: HandlerHarness;
async function start(results?: ResultSettings): Promise<void> {
  harness = await HandlerHarness.start(results && { results });
  harness.useScopes(["tokens", "results"]);
}
afterEach(() => harness.close());

const result = (fields: object): Reply =>
  reply.ok({ ChargeCount: 0, Description: "", CardVerifyResults: [], CompareResults: [], ...fields });

/** What is answered to a request for the token's result when faceid answers this. */
async function answerTo(upstream: Reply, body: object = {}) {
  harness.server.on(ACTION, upstream);
  const { json, statusCode, headers } = await harness.askResult({ sdkToken: SDK_TOKEN, ...body });
  return { ...json, statusCode, headers };
}

describe("where results are not enabled", () => {
  beforeEach(() => start());

  test("there is no such path, as of any other that there is not", async () => {
    const asked = await harness.askResult({ sdkToken: SDK_TOKEN });
    const other = await harness.handle({ path: "/v1/nothing", body: "{}" });
    expect(asked).toEqual(other);
    expect(asked.json).toMatchObject({
      status: 404,
      code: "not_found",
      detail: "The paths are /v1/health, /v1/openapi.json, /v1/profiles, /v1/tokens.",
    });
    expect(harness.lastLog["route"]).toBe("unmatched");
    expect(harness.server.calls).toHaveLength(0);
  });
});

describe("POST /v1/results", () => {
  beforeEach(() => start(SUMMARY));

  test("answers state, code, meaning, charge and region, to be kept by nobody", async () => {
    const passed = result({ Result: "0", Description: "Success", ChargeCount: 1, CompareResults: [{}, {}] });
    expect(await answerTo(passed)).toEqual({
      statusCode: 200,
      headers: expect.objectContaining({ "content-type": "application/json", "cache-control": "no-store" }),
      detail: "summary",
      state: "passed",
      code: "0",
      known: true,
      meaning: "Succeeded",
      retryable: false,
      advice: "Done.",
      description: "Success",
      chargeCount: 1,
      attempts: { document: 0, comparison: 2 },
      region: "ap-singapore",
      requestId: "request-3",
    });
    expect(harness.server.calls.at(-1)).toMatchObject({ action: ACTION, body: { SdkToken: SDK_TOKEN } });
  });

  test.each(RESULT_CODES.map(({ code, outcome, meaning }) => ({ code, outcome, meaning })))(
    "answers the code $code as $outcome, with its meaning",
    async ({ code, outcome, meaning }) => {
      expect(await answerTo(result({ Result: code }))).toMatchObject({ state: outcome, code, known: true, meaning });
    },
  );

  test.each(["2099", "14", "constructor"])(
    "answers the code %s, which no table has, as failed and not known",
    async (code) => {
      const answer = await answerTo(result({ Result: code, Description: "Something new" }));
      expect(answer).toMatchObject({ state: "failed", code, known: false, description: "Something new" });
      expect(answer).not.toHaveProperty("meaning");
    },
  );

  test("passes the charge on as it comes, whatever the code", async () => {
    expect(await answerTo(result({ Result: "1001", ChargeCount: 4 }))).toMatchObject({ code: "1001", chargeCount: 4 });
    expect(await answerTo(reply.ok({ Result: "0" }))).not.toHaveProperty("chargeCount");
  });

  test("answers the level of a device with its meaning, where there is one", async () => {
    expect(await answerTo(result({ Result: "0", DeviceInfoLevel: "4" }))).toMatchObject({
      deviceInfoLevel: { code: "4", known: true, meaning: "High risk" },
    });
    expect(await answerTo(result({ Result: "0", DeviceInfoLevel: "9" }))).toMatchObject({
      deviceInfoLevel: { code: "9", known: false },
    });
    expect(await answerTo(result({ Result: "0", DeviceInfoLevel: "" }))).not.toHaveProperty("deviceInfoLevel");
  });

  describe.each<[string, Reply]>([
    ["-999", result({ Result: "-999" })],
    ["17", result({ Result: "17" })],
    ["an empty Result", result({ Result: "" })],
    ["a Result of null", result({ Result: null })],
    ["no Result", result({})],
    ["OperationDenied", reply.error("OperationDenied")],
  ])("an unfinished verification, answered with %s", (_what, upstream) => {
    const expiresIn = (seconds: number) => ({
      expiresAt: new Date(harness.clock.now() + seconds * 1_000).toISOString(),
    });

    test("is pending while nobody says how old the token is", async () => {
      expect(await answerTo(upstream)).toMatchObject({ statusCode: 200, state: "pending", retryable: true });
    });

    test("is pending until half an hour after the token's end, then expired", async () => {
      expect(await answerTo(upstream, expiresIn(600))).toMatchObject({ state: "pending", retryable: true });
      expect(await answerTo(upstream, expiresIn(-29 * 60))).toMatchObject({ state: "pending" });
      expect(await answerTo(upstream, expiresIn(-30 * 60 - 1))).toMatchObject({ state: "expired", retryable: false });
    });
  });

  test("believes a caller's time in nothing but what is unfinished", async () => {
    const old = { expiresAt: "2020-01-01T00:00:00Z" };
    expect(await answerTo(result({ Result: "0" }), old)).toMatchObject({ state: "passed" });
    expect(await answerTo(result({ Result: "2016" }), old)).toMatchObject({ state: "failed" });
    expect(await answerTo(reply.error("InvalidParameterValue.BizTokenIllegal"), old)).toMatchObject({ status: 404 });
  });

  test("answers a result that is no longer kept as expired", async () => {
    expect(await answerTo(reply.error("InvalidParameterValue.BizTokenExpired"))).toMatchObject({
      statusCode: 200,
      state: "expired",
      code: "InvalidParameterValue.BizTokenExpired",
      requestId: "request-3",
    });
  });

  test.each(["InvalidParameterValue.BizTokenIllegal", "InvalidParameter", "InvalidParameterValue"])(
    "answers %s, which can only be about the token, as one that is not known",
    async (code) => {
      const { statusCode, ...problem } = await answerTo(reply.error(code));
      expect([statusCode, problem]).toEqual([
        404,
        expect.objectContaining({
          code: "unknown_token",
          requestId: "request-3",
          detail: "No token of this account in ap-singapore is this one. A result is read where its token was issued.",
        }),
      ]);
      expect(harness.server.count(ACTION)).toBe(1);
    },
  );

  test.each([
    ["InternalError.UnKnown", 503, "upstream_unavailable"],
    ["UnauthorizedOperation", 502, "upstream_denied"],
    ["RequestLimitExceeded", 429, "rate_limited"],
  ])("answers %s as a token's request would be", async (upstream, status, code) => {
    expect(await answerTo(reply.error(upstream))).toMatchObject({ status, code, upstreamAction: ACTION });
  });

  test("sends a failed request again, and logs how often", async () => {
    harness.server.on(ACTION, reply.reset(), result({ Result: "0" }));
    expect((await harness.askResult({ sdkToken: SDK_TOKEN })).json).toMatchObject({ state: "passed" });
    expect(harness.lastLog).toMatchObject({ route: "/v1/results", status: 200, attempts: 2 });
  });

  test.each<[string, unknown, string, string]>([
    ["no token", {}, "/sdkToken", "is required"],
    ["a number for a token", { sdkToken: 1 }, "/sdkToken", "must be string"],
    ["an endless token", { sdkToken: "x".repeat(513) }, "/sdkToken", "must be at most 512 characters"],
    ["another detail", { sdkToken: "x", detail: "all" }, "/detail", "must be one of summary, full"],
    [
      "a day for a time",
      { sdkToken: "x", expiresAt: "2026-08-18" },
      "/expiresAt",
      "must be a time of UTC such as 2026-08-18T08:10:00.000Z",
    ],
    [
      "a time that there is not",
      { sdkToken: "x", expiresAt: "2026-13-41T00:00:00Z" },
      "/expiresAt",
      "is not a time that exists",
    ],
    [
      "an unknown member",
      { sdkToken: "x", expiresat: "x" },
      "/expiresat",
      'is not known; known are sdkToken, detail, expiresAt. Did you mean "expiresAt"?',
    ],
  ])("refuses %s without asking faceid", async (_what, body, pointer, detail) => {
    const { statusCode, json } = await harness.askResult(body);
    expect([statusCode, json["code"], json["errors"]]).toEqual([400, "invalid_request", [{ pointer, detail }]]);
    expect(harness.server.count(ACTION)).toBe(0);
  });

  test("shows in a refusal of the body what one is", async () => {
    const { json } = await harness.handle({ path: "/v1/results", body: "sdkToken=x" });
    expect(json).toMatchObject({ code: "invalid_json", detail: expect.stringContaining('{"sdkToken": ') });
  });

  test("refuses the detail full where the environment allows the summary alone", async () => {
    const { json } = await harness.askResult({ sdkToken: SDK_TOKEN, detail: "full" });
    expect(json).toMatchObject({
      code: "detail_not_allowed",
      detail: "/detail is full; this endpoint answers summary at most.",
    });
    expect(harness.server.count(ACTION)).toBe(0);
  });

  test("has a pace of its own, for the vendor counts by action", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ results: SUMMARY, requestsPerSecond: 1 });
    harness.useScopes(["tokens", "results"]);
    const before = harness.clock.now();
    expect((await harness.post({ profile: "HK" })).statusCode).toBe(201);
    expect(await answerTo(result({ Result: "0" }))).toMatchObject({ state: "passed" });
    expect(harness.clock.now()).toBe(before);
    expect(await answerTo(result({ Result: "0" }))).toMatchObject({ state: "passed" });
    expect(harness.clock.now()).toBeGreaterThanOrEqual(before + 1_000);
  });
});

describe("the scopes of a key", () => {
  beforeEach(() => start(SUMMARY));
  const asked = {
    tokens: () => harness.post({ profile: "HK" }),
    profiles: () => harness.handle({ httpMethod: "GET", path: "/v1/profiles" }),
    results: () => harness.askResult({ sdkToken: SDK_TOKEN }),
  };
  const codes = async () => {
    harness.server.on(ACTION, result({ Result: "0" }));
    const answers = Object.entries(asked).map(async ([scope, ask]) => [scope, (await ask()).json["code"] ?? "ok"]);
    return Object.fromEntries(await Promise.all(answers));
  };

  test("are tokens and profiles where a key names none: keys of an earlier release read no results", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ results: SUMMARY });
    expect(await codes()).toMatchObject({ tokens: "ok", profiles: "ok", results: "scope_missing" });
  });

  test.each(["tokens", "profiles", "results"] as const)("allow with %s that alone", async (scope) => {
    harness.useScopes([scope]);
    const allowed = Object.entries(await codes()).filter(([, code]) => code !== "scope_missing");
    expect(allowed.map(([name]) => name)).toEqual([scope]);
  });

  test("name in the refusal the one that is missing, and spend no quota", async () => {
    harness.useScopes(["tokens"]);
    const { statusCode, json } = await asked.results();
    expect([statusCode, json]).toEqual([
      403,
      expect.objectContaining({
        code: "scope_missing",
        retryable: false,
        detail: "The caller does not have the scope results; it has tokens.",
      }),
    ]);
    expect(harness.lastLog).toMatchObject({ code: "scope_missing", keyId: harness.client.key.id });
    expect(harness.server.count(ACTION)).toBe(0);
  });
});
