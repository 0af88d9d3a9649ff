import { MAX_AGE_MS, MAX_STALE_AGE_MS, MIN_INTERVAL_MS } from "../../handler/key-cache";
import { newClientKey } from "../../lib/client-keys";
import { HandlerHarness, keysReply } from "../helpers/handler";
import { reply } from "../helpers/tencent-server";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

const PROFILES = { httpMethod: "GET", path: "/v1/profiles" };
const reads = () => harness.server.count("GetSecretValue");
const ask = async (plaintext = harness.client.plaintext) =>
  (await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${plaintext}` } })).statusCode;
const store = (...keys: ReturnType<typeof newClientKey>[]) =>
  harness.server.on("GetSecretValue", keysReply({ version: 1, keys: keys.map(({ key }) => key) }));
const breakSsm = () => harness.server.on("GetSecretValue", reply.error("InternalError"));
const newKey = () => newClientKey({ now: harness.clock.now() });

describe("the client keys", () => {
  test("are read from the configured secret once, and again when they are 60 seconds old", async () => {
    expect(await ask()).toBe(200);
    harness.clock.advance(MAX_AGE_MS - 1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(1);
    harness.clock.advance(1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(2);
    expect(harness.server.calls[0]?.body).toEqual({ SecretName: "ekyc-test-client-keys", VersionId: "client-keys" });
  });

  test("are read once for requests that come at the same time", async () => {
    expect(await Promise.all([ask(), ask(), ask(newKey().plaintext)])).toEqual([200, 200, 401]);
    expect(reads()).toBe(1);
  });

  test("are read anew for an unknown key, so that a new key works at once", async () => {
    await ask();
    const fresh = newKey();
    store(harness.client, fresh);
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask(fresh.plaintext)).toBe(200);
    expect(reads()).toBe(2);
  });

  test("are never read twice within a second, however many unknown keys come", async () => {
    await ask();
    for (let i = 0; i < 20; i += 1) {
      expect(await ask(newKey().plaintext)).toBe(401);
      harness.clock.advance(100);
    }
    expect(reads()).toBe(2);
  });

  test("are not read for a text that cannot be a key", async () => {
    expect(await ask("guess")).toBe(401);
    expect(await ask(`${harness.client.plaintext}x`)).toBe(401);
    expect(reads()).toBe(0);
  });

  test("stop matching when revoked, at the latest after the age bound", async () => {
    await ask();
    store(newKey());
    harness.clock.advance(MAX_AGE_MS);
    expect(await ask()).toBe(401);
  });

  test("stop matching when expired, without a read", async () => {
    const expiring = newClientKey({ now: harness.clock.now(), expiresAt: harness.clock.now() + 500 });
    store(expiring);
    expect(await ask(expiring.plaintext)).toBe(200);
    harness.clock.advance(500);
    expect(await ask(expiring.plaintext)).toBe(401);
    expect(reads()).toBe(1);
  });
});

describe("while SSM fails", () => {
  test("keys that were read keep working up to ten times the age bound", async () => {
    await ask();
    breakSsm();
    harness.clock.advance(MAX_STALE_AGE_MS - 1);
    expect(await ask()).toBe(200);
    harness.clock.advance(1);
    expect(await ask()).toBe(503);
  });

  test("an unknown key is neither accepted nor called invalid", async () => {
    await ask();
    breakSsm();
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask(newKey().plaintext)).toBe(503);
    expect(await ask()).toBe(200);
  });

  test("it is asked once a second at most, and the endpoint recovers by itself", async () => {
    breakSsm();
    expect([await ask(), await ask(), await ask()]).toEqual([503, 503, 503]);
    expect(reads()).toBe(1);
    store(harness.client);
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(2);
  });

  test("the vendor's code and request id are told", async () => {
    harness.server.on("GetSecretValue", reply.error("UnauthorizedOperation"));
    expect((await harness.handle(PROFILES)).json).toMatchObject({
      code: "keys_unavailable",
      detail: "The client keys cannot be read. GetSecretValue was answered with UnauthorizedOperation.",
      upstreamCode: "UnauthorizedOperation",
      requestId: "request-1",
    });
  });

  test("a broken connection is tried once more, for it may have died while the instance was frozen", async () => {
    const keys = keysReply({ version: 1, keys: [harness.client.key] });
    harness.server.on("GetSecretValue", reply.reset(), keys);
    expect(await ask()).toBe(200);
    harness.server.on("GetSecretValue", reply.reset());
    harness.clock.advance(MAX_STALE_AGE_MS);
    expect(await ask()).toBe(503);
    expect(reads()).toBe(4);
  });

  test("a document that is no document is told to the log", async () => {
    harness.server.on("GetSecretValue", reply.ok({ SecretString: "hello" }));
    expect(await ask()).toBe(503);
    expect(harness.lastLog["message"]).toContain("The client keys in SSM are not valid: the document is not JSON.");
  });
});
