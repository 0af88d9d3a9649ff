import type { ApiGatewayEvent } from "../../handler/event";
import { HandlerHarness } from "../helpers/handler";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

/** API Gateway's event, in the shape of the vendor's sample (583/12513). */
const gatewayEvent = (more: object = {}) => ({
  requestContext: {
    serviceId: "service-f94sy04v",
    path: "/",
    httpMethod: "ANY",
    requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
    identity: {},
    sourceIp: "203.0.113.14",
    stage: "release",
  },
  headers: { Authorization: `Bearer ${harness.client.plaintext}`, "Content-Type": "application/json" },
  body: JSON.stringify({ profile: "HK" }),
  pathParameters: {},
  queryStringParameters: {},
  headerParameters: {},
  stageVariables: { stage: "release" },
  path: "/v1/tokens",
  queryString: {},
  httpMethod: "POST",
  isBase64Encoded: false,
  ...more,
});
const handle = (event: Partial<ApiGatewayEvent>) => harness.handle(event);

describe("an event of API Gateway", () => {
  it("is answered like that of a function URL", async () => {
    expect(await handle(gatewayEvent())).toMatchObject({ statusCode: 201, json: { profile: "HK" } });
  });

  it("is answered the same when its path begins with the environment", async () => {
    expect(await handle(gatewayEvent({ path: "/release/v1/tokens" }))).toMatchObject({ statusCode: 201 });
    expect(harness.lastLog).toMatchObject({ route: "/v1/tokens" });
  });

  it("has only its own environment taken off its path, and only once", async () => {
    for (const path of ["/test/v1/tokens", "/release/release/v1/tokens", "/released/v1/tokens"]) {
      expect((await handle(gatewayEvent({ path }))).statusCode).toBe(404);
    }
  });

  it("may have a body in Base64", async () => {
    const body = Buffer.from(JSON.stringify({ profile: "HK" })).toString("base64");
    expect(await handle(gatewayEvent({ body, isBase64Encoded: true }))).toMatchObject({ statusCode: 201 });
  });

  it("may have the client key in X-Client-Authorization, as Authorization then holds the gateway's signature", async () => {
    const key = `Bearer ${harness.client.plaintext}`;
    const signature = 'hmac id="AKIDEXAMPLE", algorithm="hmac-sha1", headers="x-date", signature="EXAMPLE"';
    const headers = { Authorization: signature, "X-Client-Authorization": key };
    expect(await handle(gatewayEvent({ headers }))).toMatchObject({ statusCode: 201 });
    const wrong = { Authorization: key, "X-Client-Authorization": signature };
    expect(await handle(gatewayEvent({ headers: wrong }))).toMatchObject({ statusCode: 401 });
  });
});

describe("an event of a function URL", () => {
  it("keeps its path as it is", async () => {
    expect((await harness.handle({ path: "/release/v1/tokens" })).statusCode).toBe(404);
  });
});
