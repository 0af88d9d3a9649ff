import type { IncomingMessage } from "node:http";
import { handlerZip, TestCloud } from "../../../../../__tests__/helpers/scf";
import { httpEvent } from "../../../../services/scf/runtime/http-event";
import type { Scf } from "../../../../services/scf/runtime/scf";
import { rawRequest } from "./raw-request";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

const ECHO = handlerZip(
  "return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };",
);

function openUrl(body: string): Promise<string> {
  return world.open(world.create(handlerZip(body)));
}

describe("a function URL", () => {
  test.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example"])(
    "is not served to the host %j, which a page may have made to lead here",
    async (host) => {
      const fn = world.create(handlerZip("console.log('ran'); return 1;"));
      const url = await world.open(fn, { Enable: true, Origins: ["*"], Methods: ["*"] });
      expect(await rawRequest(url, "GET", { host })).toMatchObject({ status: 403 });
      const preflight = { host, origin: "http://evil.example", "access-control-request-method": "POST" };
      expect(await rawRequest(url, "OPTIONS", preflight)).toMatchObject({ status: 403 });
      expect(world.scf.runtime.log(fn)).toEqual([]);
    },
  );

  test.each(["127.0.0.1", "localhost", "LOCALHOST:8080", "[::1]"])("is served to the host %s", async (host) => {
    expect(await rawRequest(await openUrl("return 1;"), "GET", { host })).toMatchObject({ status: 200 });
  });
});

describe("the event of a function URL", () => {
  test("holds body, headers, httpMethod, path and queryString, and nothing else", async () => {
    const url = await world.open(world.create(ECHO));
    const response = await fetch(`${url}/v1/tokens/%7Bid%7D?a=1&b=x%20y&a=2`, {
      method: "POST",
      headers: { "X-Mixed-Case": "Value", "content-type": "text/plain" },
      body: '{"profile":"é"}',
    });
    const event = (await response.json()) as Record<string, unknown>;
    expect(event).toEqual({
      body: '{"profile":"é"}',
      headers: expect.objectContaining({
        "x-mixed-case": "Value",
        "content-type": "text/plain",
        host: url.replace("http://", ""),
        "x-scf-remote-addr": "127.0.0.1",
      }),
      httpMethod: "POST",
      path: "/v1/tokens/%7Bid%7D",
      queryString: { a: "2", b: "x y" },
    });
  });

  test("has an empty body and an empty queryString for a plain GET", async () => {
    const url = await world.open(world.create(ECHO));
    expect(await (await fetch(url)).json()).toMatchObject({ body: "", path: "/", queryString: {}, httpMethod: "GET" });
  });

  test("does not let a caller choose its address", async () => {
    const url = await world.open(world.create(ECHO));
    const event = await (await fetch(url, { headers: { "x-scf-remote-addr": "203.0.113.9" } })).json();
    expect(event).toMatchObject({ headers: { "x-scf-remote-addr": "127.0.0.1" } });
  });
});

describe("the event of a function URL as live functions reported it", () => {
  beforeEach(async () => {
    await world.scf.close();
    world = new TestCloud(undefined, { urlEvent: "reported" });
  });

  test("has requestContext, queryStringParameters, isBase64Encoded and a port behind the caller's address", async () => {
    const url = await world.open(world.create(ECHO));
    const event = await (await fetch(`${url}/v1/tokens?a=1`, { method: "POST", body: "é" })).json();
    expect(event).toEqual({
      body: "é",
      headers: expect.objectContaining({
        "x-scf-remote-addr": expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        "x-scf-request-domain": url.replace("http://", ""),
      }),
      httpMethod: "POST",
      path: "/v1/tokens",
      queryString: { a: "1" },
      queryStringParameters: { a: "1" },
      requestContext: { sourceIp: "127.0.0.1", path: "/v1/tokens", httpMethod: "POST" },
      isBase64Encoded: false,
    });
  });

  test("has an address of IPv6 in brackets", () => {
    const socket = { remoteAddress: "2001:db8::1", remotePort: 50_000 };
    const message = { socket, headers: {}, rawHeaders: [], url: "/", method: "GET" } as unknown as IncomingMessage;
    expect(httpEvent(message, Buffer.alloc(0), "reported").headers["x-scf-remote-addr"]).toBe("[2001:db8::1]:50000");
  });
});

describe("the response of a function URL", () => {
  test("has the status, headers and body that the function returned, and the request's id", async () => {
    const url = await openUrl(
      "return { statusCode: 201, headers: { 'X-Own': 1, 'Set-Cookie': ['a=1', 'b=2'], 'Content-Length': '999' }, body: 'é' + context.request_id };",
    );
    const response = await fetch(url);
    expect(response.status).toBe(201);
    expect(response.headers.get("x-own")).toBe("1");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe(`é${response.headers.get("x-scf-request-id")}`);
  });

  test("decodes a body that is Base64", async () => {
    const url = await openUrl(
      "return { statusCode: 200, isBase64Encoded: true, body: Buffer.from([0, 255]).toString('base64') };",
    );
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(Buffer.from([0, 255]));
  });

  test.each([
    ["an object", "return { ok: true };", '{"ok":true}'],
    ["a text", "return 'plain';", '"plain"'],
    ["nothing", "", "null"],
    ["a status that HTTP does not have", "return { statusCode: 'fine' };", '{"statusCode":"fine"}'],
  ])("is 200 application/json when the function returns %s", async (_, body, text) => {
    const response = await fetch(await openUrl(body));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.text()).toBe(text);
  });

  test("is the platform's when the function fails", async () => {
    const response = await fetch(await openUrl("throw new Error('broken');"));
    expect(response.status).toBe(430);
    expect(await response.json()).toMatchObject({
      errorCode: -1,
      errorMessage: "user code exception caught",
      requestId: response.headers.get("x-scf-request-id"),
      statusCode: 430,
    });
  });

  test("is the platform's when the function returns a header that HTTP does not allow", async () => {
    const response = await fetch(
      await openUrl("return { statusCode: 200, headers: { 'x-a': '1', 'x-b': 'two\\nlines' }, body: '' };"),
    );
    expect(response.status).toBe(430);
    expect(response.headers.get("x-a")).toBeNull();
  });

  test("is 406 to more than 6 MB, and the function is not called", async () => {
    const fn = world.create(ECHO);
    const url = await world.open(fn);
    const response = await fetch(url, { method: "POST", body: "x".repeat(6 * 1024 * 1024 + 1) });
    expect(response.status).toBe(406);
    expect(world.scf.runtime.log(fn)).toEqual([]);
  });

  test("is 407 when the function returns more than 6 MB", async () => {
    const url = await openUrl("return 'x'.repeat(6 * 1024 * 1024);");
    expect((await rawRequest(url, "GET")).status).toBe(407);
  });

  test("is 500 with the reason when the platform itself fails", async () => {
    const fn = world.create(ECHO);
    const url = await world.open(fn);
    fn.code = Buffer.from("damaged");
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ errorMessage: expect.stringContaining("is not a whole zip") });
  });
});

describe("a function URL", () => {
  const open = (description: unknown, enabled = true): ReturnType<Scf["createUrlTrigger"]> => {
    return world.scf.createUrlTrigger({
      function: world.create(ECHO),
      qualifier: "$LATEST",
      enabled,
      desc: typeof description === "string" ? description : JSON.stringify(description),
      description: "",
    });
  };
  const NET = { EnableIntranet: false, EnableExtranet: true };

  test.each([
    ["{", "it is not a JSON object"],
    [{ NetConfig: NET }, 'AuthType is undefined, allowed are "NONE" and "CAM"'],
    [{ AuthType: "NONE" }, "NetConfig is missing"],
    [{ AuthType: "NONE", NetConfig: { EnableExtranet: true } }, "NetConfig.EnableIntranet is not true or false"],
    [
      { AuthType: "NONE", NetConfig: NET, CorsConfig: { Enable: true, Origins: "*" } },
      "CorsConfig.Origins is not a list of texts",
    ],
  ])("with the TriggerDesc %j is refused", async (description, problem) => {
    await expect(open(description)).rejects.toMatchObject({
      code: "InvalidParameterValue.TriggerDesc",
      message: `The TriggerDesc of a trigger of type http is not valid: ${problem}.`,
    });
  });

  test.each([
    ["closed", NET, false],
    ["private", { EnableIntranet: true, EnableExtranet: false }, true],
  ])("that is %s has no address", async (_, net, enabled) => {
    expect((await open({ AuthType: "NONE", NetConfig: net }, enabled)).url).toBeUndefined();
  });

  test("is there once per function", async () => {
    const fn = world.create(ECHO);
    await world.open(fn);
    await expect(world.open(fn)).rejects.toMatchObject({ code: "ResourceInUse.Trigger" });
  });

  test("does not listen any more after close", async () => {
    const url = await world.open(world.create(ECHO));
    await fetch(url);
    await world.scf.close();
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
