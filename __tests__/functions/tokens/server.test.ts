import { once } from "node:events";
import { PROBLEMS, type ProblemCode } from "../../../contract/endpoint/problems";
import { MAX_UNKNOWN_WAITING } from "../../../functions/tokens/key-cache";
import { newClientKey } from "../../../keys/key-format";
import { SDK_TOKEN } from "../../helpers/handler";
import { reply } from "../../helpers/tencent-server";
import { until } from "../../helpers/until";
import { ServerHarness } from "./server-harness";

const BODY_TIMEOUT_MS = 10_000;
const SHUTDOWN_MS = 10_000;

let harness: ServerHarness;
beforeEach(async () => {
  harness = await ServerHarness.start();
});
afterEach(() => harness.close());

const head = (lines: readonly string[]): string => `${lines.join("\r\n")}\r\n\r\n`;
const tokenHead = (...more: string[]): string =>
  head(["POST /v1/tokens HTTP/1.1", "host: x", `authorization: Bearer ${harness.client.plaintext}`, ...more]);

/** The problem document in a raw answer. */
const problemIn = (raw: string): Record<string, unknown> => JSON.parse(raw.slice(raw.indexOf("\r\n\r\n") + 4));

describe("the server", () => {
  test("issues a token, with the platform's id of the request in the answer and in one log line", async () => {
    const headers = { authorization: `Bearer ${harness.client.plaintext}`, "X-Scf-Request-Id": "0f-invocation-7" };
    const response = await harness.send({ headers, body: '{"profile":"HK"}' });
    expect(response).toMatchObject({ status: 201, json: { sdkToken: SDK_TOKEN, profile: "HK" } });
    expect(response.headers["x-request-id"]).toBe("0f-invocation-7");
    expect(harness.logs).toHaveLength(1);
    expect(harness.lastLog).toMatchObject({ requestId: "0f-invocation-7", route: "/v1/tokens", status: 201 });
  });

  test.each([
    ["GET", "/v1/health?probe=1", 200],
    ["GET", "/v1/profiles", 200],
    ["HEAD", "/v1/health", 405],
    ["DELETE", "/v1/tokens", 405],
    ["GET", "/v1/health/", 404],
    ["GET", "//v1/health", 404],
    ["GET", "/v1/%68ealth", 404],
  ])("answers %s %s with %i", async (method, path, status) => {
    expect((await harness.send({ method, path })).status).toBe(status);
    expect(harness.logs).toHaveLength(1);
  });

  test("gives an id of its own to a request whose platform id could not be one", async () => {
    const { headers } = await harness.send({
      method: "GET",
      path: "/v1/health",
      headers: { "x-scf-request-id": "a b;c" },
    });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(["", "host: x\r\nexpect: what nobody knows\r\n"])(
    "answers and logs a request whose further headers are %j",
    async (headers) => {
      const socket = harness.open(`GET /v1/health HTTP/1.1\r\n${headers}\r\n`);
      const [chunk] = await once(socket, "data");
      expect(String(chunk)).toMatch(/^HTTP\/1\.1 200 /);
      expect(harness.logs).toHaveLength(1);
      socket.destroy();
    },
  );

  test("answers several requests at the same time", async () => {
    harness.upstream.on("ApplySdkVerificationToken", reply.hang());
    const waiting = harness.post({ profile: "HK" }).catch(() => undefined);
    await until("a token was requested", () => harness.upstream.count("ApplySdkVerificationToken") === 1);
    expect((await harness.send({ method: "GET", path: "/v1/health" })).status).toBe(200);
    await harness.close();
    await waiting;
    harness = await ServerHarness.start();
  });

  test("answers the next request on a connection whose last body it refused unread", async () => {
    const body = "x".repeat(200_000);
    const refused = head(["POST /v1/tokens HTTP/1.1", "host: x", `content-length: ${body.length}`]);
    const next = head(["GET /v1/health HTTP/1.1", "host: x", "connection: close"]);
    const raw = await harness.exchange(`${refused}${body}${next}`);
    expect(raw).toMatch(/^HTTP\/1\.1 401 [\s\S]*HTTP\/1\.1 200 /);
  });
});

describe("requests that it refuses", () => {
  const refusedWith = (raw: string, code: ProblemCode): void => {
    expect(raw).toMatch(new RegExp(`^HTTP/1\\.1 ${PROBLEMS[code].status} `));
    expect(raw).toMatch(/content-type: application\/problem\+json/i);
    expect(problemIn(raw)).toMatchObject({ code, status: PROBLEMS[code].status, retryable: PROBLEMS[code].retryable });
    expect(harness.logs).toHaveLength(1);
    expect(harness.lastLog).toMatchObject({ code, status: PROBLEMS[code].status });
  };

  test.each(["HELLO\r\n\r\n", "GET /v1/health HTTP/1.1\r\nhost x\r\n\r\n"])("malformed: %j", async (written) =>
    refusedWith(await harness.exchange(written), "malformed_request"),
  );

  test("headers of more than 16 KB", async () => {
    const written = head(["GET /v1/health HTTP/1.1", `x-long: ${"x".repeat(17_000)}`]);
    refusedWith(await harness.exchange(written), "headers_too_large");
  });

  test("headers that are not sent in time", async () => {
    const accepted = once(harness.tokens.server, "connection");
    const socket = harness.open("GET /v1/hea");
    const [connection] = await accepted;
    // As Node says it once five seconds are over.
    const timeout = Object.assign(new Error("Request timeout"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
    harness.tokens.server.emit("clientError", timeout, connection);
    const [chunk] = await once(socket, "data");
    refusedWith(String(chunk), "request_timeout");
    expect(harness.tokens.server.headersTimeout).toBe(5_000);
    socket.destroy();
  });

  test("a body that says it is larger than what is read, before any of it comes", async () => {
    await harness.close();
    harness = await ServerHarness.start({ bodyMaxBytes: 1_000 });
    const socket = harness.open(tokenHead("content-length: 1001"));
    const [chunk] = await once(socket, "data");
    refusedWith(String(chunk), "body_too_large");
    socket.destroy();
  });

  test("a body that turns out to be larger", async () => {
    await harness.close();
    harness = await ServerHarness.start({ bodyMaxBytes: 1_000 });
    const socket = harness.open(`${tokenHead("transfer-encoding: chunked")}3e9\r\n${"x".repeat(1_001)}\r\n`);
    const [chunk] = await once(socket, "data");
    refusedWith(String(chunk), "body_too_large");
    socket.destroy();
  });

  test("a body for which there is no memory until another is answered", async () => {
    await harness.close();
    harness = await ServerHarness.start({ bodyMaxBytes: 1_000, heldBodiesMaxBytes: 1_500 });
    const held = harness.open(tokenHead("content-length: 1000"));
    await until("the body is awaited", () => harness.clock.sleeps(BODY_TIMEOUT_MS));
    const refused = await harness.send({
      headers: { authorization: `Bearer ${harness.client.plaintext}`, "content-length": "600" },
      body: "x".repeat(600),
    });
    expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "1" }, json: { code: "rate_limited" } });
    held.destroy();
    await until("the first request is over", () => harness.logs.length === 2);
    const whole = JSON.stringify({ profile: "HK" }).padEnd(1_000);
    for (const attempt of [1, 2]) {
      const answered = await harness.send({
        headers: { authorization: `Bearer ${harness.client.plaintext}`, "content-length": "1000" },
        body: whole,
      });
      expect([attempt, answered.status]).toEqual([attempt, 201]);
    }
  });

  test("a body that is not sent in time", async () => {
    const socket = harness.open(`${tokenHead("content-length: 100")}{"profile"`);
    await until("the body is awaited", () => harness.clock.sleeps(BODY_TIMEOUT_MS));
    harness.clock.wake(BODY_TIMEOUT_MS);
    const [chunk] = await once(socket, "data");
    refusedWith(String(chunk), "request_timeout");
    socket.destroy();
  });

  test("a body that ends in the middle leaves a log line, for there is nobody left to answer", async () => {
    const socket = harness.open(`${tokenHead("content-length: 100")}{"profile"`);
    await until("the body is awaited", () => harness.clock.sleeps(BODY_TIMEOUT_MS));
    socket.destroy();
    await until("a line is written", () => harness.logs.length === 1);
    expect(harness.lastLog).toMatchObject({ code: "request_aborted", route: "/v1/tokens" });
  });

  test("a caller without a key is refused before its body is there", async () => {
    const socket = harness.open(head(["POST /v1/tokens HTTP/1.1", "host: x", "content-length: 5000000"]));
    const [chunk] = await once(socket, "data");
    refusedWith(String(chunk), "missing_key");
    expect(harness.clock.sleeps(BODY_TIMEOUT_MS)).toBe(false);
    socket.destroy();
  });
});

describe("callers without a key that it knows", () => {
  const unknown = (): string => newClientKey({ environment: "test", now: Date.now() }).plaintext;
  const ask = (key: string) => harness.send({ headers: { authorization: `Bearer ${key}` }, body: '{"profile":"HK"}' });

  test("cannot keep those with a key waiting, however many they are and however slow SSM is", async () => {
    await harness.post({ profile: "HK" });
    harness.clock.advance(1_000);
    harness.upstream.on("ListSecretVersionIds", reply.hang());
    const waiting = Array.from({ length: MAX_UNKNOWN_WAITING }, () => ask(unknown()).catch(() => undefined));
    await until("the keys are read anew", () => harness.upstream.count("ListSecretVersionIds") === 2);
    await until("the last of them waits", () => harness.connections === MAX_UNKNOWN_WAITING + 1);
    expect(await ask(unknown())).toMatchObject({ status: 503, json: { code: "keys_unavailable", retryable: true } });
    expect((await harness.post({ profile: "HK" })).status).toBe(201);
    await harness.close();
    await Promise.all(waiting);
    harness = await ServerHarness.start();
  });
});

describe("when it is told to end", () => {
  /** A token request that is under way upstream until `answer` is called. */
  async function underWay() {
    let answer = (): void => {};
    harness.upstream.on("ApplySdkVerificationToken", (...call) => {
      answer = () => reply.ok({ SdkToken: SDK_TOKEN })(...call);
    });
    const request = harness.post({ profile: "HK" });
    await until("a token was requested", () => harness.upstream.count("ApplySdkVerificationToken") === 1);
    return { request, answer: () => answer() };
  }

  test("answers what is under way, and takes no more connections", async () => {
    const { request, answer } = await underWay();
    const closed = harness.tokens.close();
    await expect(harness.send({ method: "GET", path: "/v1/health" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
    answer();
    expect((await request).status).toBe(201);
    await closed;
  });

  test("refuses further requests on a connection that is open, so that they are sent again", async () => {
    const { request, answer } = await underWay();
    const socket = harness.open("GET /v1/hea");
    await until("both connections are open", () => harness.connections === 2);
    const closed = harness.tokens.close();
    socket.write(head(["lth HTTP/1.1", "host: x"]));
    const [chunk] = await once(socket, "data");
    expect(problemIn(String(chunk))).toMatchObject({ code: "shutting_down", status: 503, retryable: true });
    expect(String(chunk)).toMatch(/connection: close/i);
    expect(harness.lastLog).toMatchObject({ code: "shutting_down", status: 503 });
    answer();
    await request;
    await closed;
  });

  test("waits no longer than ten seconds for what is under way", async () => {
    const { request } = await underWay();
    const closed = harness.tokens.close();
    await until("the end is awaited", () => harness.clock.sleeps(SHUTDOWN_MS));
    harness.clock.wake(SHUTDOWN_MS);
    await expect(request).rejects.toMatchObject({ code: "ECONNRESET" });
    await closed;
  });
});

describe("cross-origin requests", () => {
  const origin = "https://app.example.com";
  const preflight = { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } };

  test("are allowed to the origins of the configuration", async () => {
    await harness.close();
    harness = await ServerHarness.start({ cors: { origins: [origin], maxAgeSeconds: 300 } });
    const asked = await harness.send(preflight);
    expect(asked).toMatchObject({
      status: 204,
      headers: {
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "authorization, content-type, idempotency-key",
        "access-control-max-age": "300",
        vary: "origin",
      },
    });
    const headers = { origin, authorization: `Bearer ${harness.client.plaintext}` };
    const answered = await harness.send({ headers, body: '{"profile":"HK"}' });
    expect(answered).toMatchObject({ status: 201, headers: { "access-control-allow-origin": origin } });
    const refused = await harness.send({ headers: { origin } });
    expect(refused).toMatchObject({ status: 401, headers: { "access-control-allow-origin": origin } });
  });

  test("are allowed to no other origin", async () => {
    await harness.close();
    harness = await ServerHarness.start({ cors: { origins: [origin], maxAgeSeconds: 300 } });
    const other = { ...preflight, headers: { ...preflight.headers, origin: "https://app.example.com.evil.example" } };
    const { status, headers } = await harness.send(other);
    expect(status).toBe(204);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  test("are not answered where no browser may call", async () => {
    expect(await harness.send(preflight)).toMatchObject({ status: 405, json: { code: "method_not_allowed" } });
  });
});
