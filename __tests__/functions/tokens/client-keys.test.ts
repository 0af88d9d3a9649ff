import { newClientKey } from "../../../keys/key-format";
import { CONTEXT, delayed, HandlerHarness, keysReply, versionsReply } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

/**
 * How long a set is used without asking, how long while SSM fails, and the least time between two reads: as
 * docs/keys.md promises.
 */
const [MAX_AGE_MS, MAX_STALE_AGE_MS, MIN_INTERVAL_MS] = [60_000, 600_000, 1_000] as const;

const PROFILES = { httpMethod: "GET", path: "/v1/profiles" };
const reads = () => harness.server.count("GetSecretValue");
const ask = async (plaintext = harness.client.plaintext) =>
  (await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${plaintext}` } })).statusCode;
const store = (...keys: ReturnType<typeof newClientKey>[]) =>
  harness.server.on("GetSecretValue", keysReply({ version: 1, keys: keys.map(({ key }) => key) }));
const breakSsm = () => harness.server.on("GetSecretValue", reply.error("InternalError"));
const newKey = () => newClientKey({ environment: "test", now: harness.clock.now() });

describe("the client keys", () => {
  test("are read from the configured secret once, and again when they are 60 seconds old", async () => {
    expect(await ask()).toBe(200);
    harness.clock.advance(MAX_AGE_MS - 1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(1);
    harness.clock.advance(1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(2);
    expect(harness.server.calls[1]?.body).toEqual({ SecretName: "ekyc-test-client-keys", VersionId: "client-keys-1" });
  });

  test("are those of the document with the highest number, not of the one that was written last", async () => {
    harness.server.on("ListSecretVersionIds", versionsReply("client-keys", "client-keys-9", "client-keys-10", "other"));
    expect(await ask()).toBe(200);
    expect(harness.server.calls.at(-1)?.body["VersionId"]).toBe("client-keys-10");
  });

  test("are those of the single document until there is a numbered one", async () => {
    harness.server.on(
      "ListSecretVersionIds",
      versionsReply("client-keys"),
      versionsReply("client-keys", "client-keys-1"),
    );
    expect(await ask()).toBe(200);
    expect(harness.server.calls.at(-1)?.body["VersionId"]).toBe("client-keys");
    harness.clock.advance(MAX_AGE_MS);
    expect(await ask()).toBe(200);
    expect(harness.server.calls.at(-1)?.body["VersionId"]).toBe("client-keys-1");
  });

  test("are looked for once more when their document was removed after it was listed", async () => {
    const versions = [versionsReply("client-keys-1"), versionsReply("client-keys-8")];
    harness.server.on("ListSecretVersionIds", ...versions);
    const keys = keysReply({ version: 1, keys: [harness.client.key] });
    harness.server.on("GetSecretValue", reply.error("ResourceNotFound"), keys);
    expect(await ask()).toBe(200);
    expect(harness.server.calls.at(-1)?.body["VersionId"]).toBe("client-keys-8");
  });

  test.each([-3_600_000, 3_600_000])("are as old as they are when the clock is set by %p ms", async (ms) => {
    await ask();
    store(newKey());
    harness.clock.turn(ms);
    harness.clock.advance(MAX_AGE_MS - 1);
    expect(await ask()).toBe(200);
    harness.clock.advance(1);
    expect(await ask()).toBe(401);
    expect(reads()).toBe(2);
  });

  test("are as old as the moment at which their read began, however late it was answered", async () => {
    harness.server.on(
      "GetSecretValue",
      delayed(harness.clock, 1_500, keysReply({ version: 1, keys: [harness.client.key] })),
    );
    expect(await ask()).toBe(200);
    harness.clock.advance(MAX_AGE_MS - 1_500 - 1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(1);
    harness.clock.advance(1);
    expect(await ask()).toBe(200);
    expect(reads()).toBe(2);
  });

  test("are not read again within a second of the last answer, however long that took", async () => {
    harness.server.on(
      "GetSecretValue",
      delayed(harness.clock, 1_500, keysReply({ version: 1, keys: [harness.client.key] })),
    );
    expect(await ask()).toBe(200);
    harness.clock.advance(MIN_INTERVAL_MS - 1);
    expect(await ask(newKey().plaintext)).toBe(401);
    expect(reads()).toBe(1);
    harness.clock.advance(1);
    expect(await ask(newKey().plaintext)).toBe(401);
    expect(reads()).toBe(2);
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
    const expiring = newClientKey({
      environment: "test",
      now: harness.clock.now(),
      expiresAt: harness.clock.now() + 500,
    });
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

  test.each<[string, Reply]>([
    ["does not answer", reply.reset()],
    ["is too busy", reply.error("RequestLimitExceeded")],
    ["is replaced by a page of its gateway", reply.raw(502, "<html>")],
    ["fails without an answer of its own", reply.raw(500, "oops")],
  ])("that %s, the keys that were read keep working", async (_what, answer) => {
    await ask();
    harness.server.on("ListSecretVersionIds", answer);
    harness.clock.advance(MAX_STALE_AGE_MS / 2);
    expect(await ask()).toBe(200);
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
      upstreamAction: "GetSecretValue",
      upstreamCode: "UnauthorizedOperation",
      requestId: "request-2",
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

  test.each<[string, string, Reply]>([
    ["the secret is gone", "ListSecretVersionIds", reply.error("ResourceNotFound")],
    ["the permission to list was taken", "ListSecretVersionIds", reply.error("UnauthorizedOperation")],
    ["the permission to read was taken", "GetSecretValue", reply.error("UnauthorizedOperation")],
    ["the secret is disabled", "GetSecretValue", reply.error("ResourceUnavailable.ResourceDisabled")],
    ["the secret holds nothing", "ListSecretVersionIds", reply.ok({ Versions: null })],
    ["the document is empty", "GetSecretValue", reply.ok({ SecretString: "" })],
    ["the document is of another version", "GetSecretValue", reply.ok({ SecretString: '{"version":2,"keys":[]}' })],
    ["an entry is not valid", "GetSecretValue", reply.ok({ SecretString: '{"version":1,"keys":[{"id":"x"}]}' })],
    ["the answer is not SSM's", "GetSecretValue", reply.raw(200, "<html>")],
    ["something before SSM refuses", "GetSecretValue", reply.raw(499, "<html>")],
  ])("no key works any more when %s", async (_what, action, answer) => {
    expect(await ask()).toBe(200);
    const before =
      action === "GetSecretValue"
        ? keysReply({ version: 1, keys: [harness.client.key] })
        : versionsReply("client-keys-1");
    harness.server.on(action, answer);
    harness.clock.advance(MAX_AGE_MS);
    expect(await ask()).toBe(503);
    harness.server.on("ListSecretVersionIds", reply.error("InternalError"));
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask()).toBe(503);
    harness.server.on("ListSecretVersionIds", versionsReply("client-keys-1")).on(action, before);
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask()).toBe(200);
  });

  test("a read is given up in time for an answer before the function's own timeout", async () => {
    await ask();
    harness.clock.advance(MAX_STALE_AGE_MS);
    harness.server.on("ListSecretVersionIds", reply.hang());
    const headers = { authorization: `Bearer ${harness.client.plaintext}` };
    const short = { ...CONTEXT, time_limit_in_ms: 100 };
    expect((await harness.handle({ ...PROFILES, headers }, short)).json).toMatchObject({ code: "keys_unavailable" });
    expect(harness.lastLog["message"]).toContain("ListSecretVersionIds was not answered within 50 ms.");
  });

  test("a read is given up after two seconds, however much time the request has", async () => {
    harness.server.on("ListSecretVersionIds", delayed(harness.clock, 2_000, versionsReply("client-keys-1")));
    expect(await ask()).toBe(503);
    expect(harness.lastLog["message"]).toContain("GetSecretValue was not answered within 0 ms.");
    expect(reads()).toBe(0);
  });

  test("a broken document is reported in the log", async () => {
    harness.server.on("GetSecretValue", reply.ok({ SecretString: "hello" }));
    expect(await ask()).toBe(503);
    expect(harness.lastLog["message"]).toContain("The client keys in SSM are not valid: the document is not JSON.");
  });
});
