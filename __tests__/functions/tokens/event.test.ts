import type { FunctionUrlEvent } from "../../../functions/tokens/event-adapter";
import { HandlerHarness } from "../../helpers/handler";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start({ stage: "release" });
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
const handle = (event: Partial<FunctionUrlEvent>) => harness.handle(event);

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

  it("may have a body as large as is taken, of which Base64 counts decoded, and no larger one", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ stage: "release", bodyMaxBytes: 100 });
    const body = JSON.stringify({ profile: "HK" }).padEnd(100);
    const base64 = (text: string) => ({ body: Buffer.from(text).toString("base64"), isBase64Encoded: true });
    expect(await handle(gatewayEvent({ body }))).toMatchObject({ statusCode: 201 });
    expect(await handle(gatewayEvent(base64(body)))).toMatchObject({ statusCode: 201 });
    expect(await handle(gatewayEvent({ body: `${body} ` }))).toMatchObject({ statusCode: 413 });
    expect(await handle(gatewayEvent(base64(`${body} `)))).toMatchObject({ statusCode: 413 });
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
  beforeEach(async () => {
    await harness.close();
    harness = await HandlerHarness.start();
  });

  it("keeps its path as it is", async () => {
    expect((await harness.handle({ path: "/release/v1/tokens" })).statusCode).toBe(404);
  });

  it("may hold a request context, an address with a port, and what else the vendor adds", async () => {
    const more = {
      requestContext: { sourceIp: "203.0.113.14" },
      queryStringParameters: {},
      isBase64Encoded: false,
      headers: { authorization: `Bearer ${harness.client.plaintext}`, "x-scf-remote-addr": "[2001:db8::7]:50414" },
      body: '{"profile":"HK"}',
    };
    expect((await harness.handle(more)).statusCode).toBe(201);
  });
});

describe("an event that no way in from the internet hands over", () => {
  const events = {
    "of a timer": { Type: "Timer", TriggerName: "warm", Time: "2026-11-29T00:00:00Z", Message: "" },
    "of the console's test": { key1: "test value 1" },
    "without anything": {},
    "that is null": null,
    "that is a text": "warm",
    "with a request context that is null": { httpMethod: "GET", path: "/v1/health", requestContext: null },
    "with a body that is an object": { httpMethod: "POST", path: "/v1/tokens", body: { profile: "HK" } },
    "with headers that are objects": { httpMethod: "GET", path: "/v1/profiles", headers: { authorization: {} } },
  };

  it.each(Object.entries(events))("%s gets an answer and a log line", async (_name, event) => {
    const { statusCode, json } = await harness.invoke(event);
    expect(statusCode).toBeLessThan(500);
    expect(json).toBeDefined();
    expect(harness.logs).toHaveLength(1);
  });
});
