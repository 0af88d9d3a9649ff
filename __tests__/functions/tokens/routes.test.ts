import document from "../../../contract/generated/openapi.json";
import { CONFIG, HandlerHarness, SDK_TOKEN } from "../../helpers/handler";
import { reply } from "../../helpers/tencent-server";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

describe("GET /v1/health", () => {
  test("answers without a key and without asking anyone", async () => {
    const response = await harness.handle({ httpMethod: "GET", path: "/v1/health", headers: {} });
    expect(response).toMatchObject({
      statusCode: 200,
      headers: { "content-type": "application/json", "cache-control": "no-store", "x-request-id": "invocation-1" },
      json: { status: "ok", environment: "test", region: "ap-singapore", contract: "2025-01-14" },
    });
    expect(harness.server.calls).toHaveLength(0);
  });
});

describe("GET /v1/profiles", () => {
  test("lists the profiles with their parameters", async () => {
    const response = await harness.handle({ httpMethod: "GET", path: "/v1/profiles" });
    expect(response).toMatchObject({ statusCode: 200, json: { profiles: CONFIG.profiles } });
  });

  test("needs a key", async () => {
    const response = await harness.handle({ httpMethod: "GET", path: "/v1/profiles", headers: {} });
    expect(response.statusCode).toBe(401);
  });
});

describe("POST /v1/tokens", () => {
  test("issues a token, and says when it expires", async () => {
    const response = await harness.post({ profile: "HK" });
    expect(response).toMatchObject({ statusCode: 201, headers: { "content-type": "application/json" } });
    expect(response.json).toEqual({
      sdkToken: SDK_TOKEN,
      requestId: "request-3",
      profile: "HK",
      idCardType: "HK",
      expiresAt: "2025-01-14T02:00:00.000Z",
    });
  });

  test("passes the app's metadata on, and the vendor's server parameters back, where the revision knows them", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ contract: "2026-07-17" });
    harness.server.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN, ServerParamInfo: "for the app" }));
    const { statusCode, json } = await harness.post({ profile: "HK", metaData: "from the app" });
    expect([statusCode, json["serverParamInfo"]]).toEqual([201, "for the app"]);
    expect(harness.server.calls.at(-1)?.body).toMatchObject({ MetaData: "from the app", IdCardType: "HK" });
  });

  test.each([null, ""])("answers no server parameters when the vendor sends %j", async (ServerParamInfo) => {
    harness.server.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN, ServerParamInfo }));
    expect((await harness.post({ profile: "HK" })).json).not.toHaveProperty("serverParamInfo");
  });

  test("refuses metadata under a revision that does not know it, naming both revisions", async () => {
    const { statusCode, json } = await harness.post({ profile: "HK", metaData: "from the app" });
    expect([statusCode, json["code"]]).toEqual([400, "invalid_request"]);
    expect(json["errors"]).toEqual([
      {
        pointer: "/metaData",
        detail: "is not known to contract 2025-01-14 of this endpoint; MetaData is listed since 2026-07-17",
      },
    ]);
    expect(harness.server.count("ApplySdkVerificationToken")).toBe(0);
  });

  test("refuses metadata that is longer than 65,536 characters", async () => {
    const { json } = await harness.post({ profile: "HK", metaData: "x".repeat(65_537) });
    expect(json["errors"]).toEqual([{ pointer: "/metaData", detail: "must be at most 65536 characters" }]);
  });

  test.each(Object.entries(CONFIG.profiles).filter(([, profile]) => profile.checkMode !== 2))(
    "sends exactly the parameters of the profile %s",
    async (name, { idCardType, checkMode, securityLevel, ...rest }) => {
      expect((await harness.post({ profile: name })).statusCode).toBe(201);
      const more = name === "motion" ? { ActionList: "nod,shake", DisableCheckOcrWarnings: true } : {};
      expect(Object.keys(rest)).toHaveLength(Object.keys(more).length);
      expect(harness.server.calls.at(-1)?.body).toEqual({
        IdCardType: idCardType,
        CheckMode: checkMode,
        SecurityLevel: securityLevel,
        ...more,
      });
    },
  );

  test("passes extra and compareImage through where the profile asks for an image", async () => {
    const response = await harness.post({ profile: "compare", extra: "order 7 é", compareImage: "aW1hZ2U=" });
    expect(response.statusCode).toBe(201);
    expect(harness.server.calls.at(-1)?.body).toEqual({
      IdCardType: "HK",
      CheckMode: 2,
      SecurityLevel: 1,
      Extra: "order 7 é",
      CompareImage: "aW1hZ2U=",
    });
  });

  test("takes a body in Base64, as other ways in send it", async () => {
    const body = Buffer.from('{"profile":"ML"}').toString("base64");
    expect((await harness.handle({ body, isBase64Encoded: true })).json).toMatchObject({ idCardType: "ML" });
  });

  test("reads header names in any case", async () => {
    const headers = { AUTHORIZATION: `bearer ${harness.client.plaintext}` };
    expect((await harness.handle({ headers, body: '{"profile":"ML"}' })).statusCode).toBe(201);
  });

  test("writes one log line with everything but secrets", async () => {
    await harness.post({ profile: "HK" });
    expect(harness.logs).toEqual([expect.stringMatching(/^\{[^\n]*\}\n$/)]);
    expect(harness.lastLog).toEqual({
      level: "info",
      message: "answered",
      requestId: "invocation-1",
      route: "/v1/tokens",
      method: "POST",
      status: 201,
      code: "ok",
      profile: "HK",
      idCardType: "HK",
      durationMs: 0,
      attempts: 1,
      upstreamRequestId: "request-3",
      caller: `key:${harness.client.key.id}`,
      keyId: harness.client.key.id,
      environment: "test",
    });
  });
});

describe("GET /v1/openapi.json", () => {
  test("answers the description of the API without a key and without asking anyone", async () => {
    const response = await harness.handle({ httpMethod: "GET", path: "/v1/openapi.json", headers: {} });
    expect(response).toMatchObject({ statusCode: 200, headers: { "content-type": "application/json" } });
    expect(response.json).toEqual(document);
    expect(harness.server.calls).toHaveLength(0);
  });
});
