import type { ServerResponse } from "node:http";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { HandlerHarness, keysReply } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

const ACTION = "ApplySdkVerificationToken";
const KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start({ contract: "2026-08-18" });
  let issued = 0;
  const next: Reply = (...call) => {
    issued += 1;
    reply.ok({ SdkToken: `TOKEN-${issued}` })(...call);
  };
  harness.server.on(ACTION, next);
});
afterEach(() => harness.close());

const post = async (key: string, body: object = { profile: "HK" }) => {
  const { json, statusCode, headers } = await harness.postWithKey(key, body);
  return { ...json, statusCode, replayed: headers["idempotency-replayed"] };
};

describe("a request that is sent again with its Idempotency-Key", () => {
  test("gets the same answer, marked, and spends no second token", async () => {
    const first = await post(KEY);
    expect(first).toMatchObject({ statusCode: 201, sdkToken: "TOKEN-1", replayed: undefined });
    expect(await post(KEY)).toEqual({ ...first, replayed: "true" });
    expect(harness.server.count(ACTION)).toBe(1);
    expect(harness.lastLog).toMatchObject({ status: 201, attempts: 0 });
    expect(harness.logs.join()).not.toContain("TOKEN-1");
  });

  test("is known by the key with quotes and without", async () => {
    await post(`"${KEY}"`);
    expect(await post(KEY)).toMatchObject({ sdkToken: "TOKEN-1", replayed: "true" });
  });

  test("is the same with other metadata, which the app makes anew at each start", async () => {
    await post(KEY, { profile: "HK", extra: "order 7", metaData: "one" });
    expect(await post(KEY, { extra: "order 7", profile: "HK", metaData: "other" })).toMatchObject({ replayed: "true" });
  });

  test.each([
    ["profile", { profile: "ML" }],
    ["extra", { profile: "HK", extra: "order 8" }],
  ])("is another one with another %s, and refused", async (_what, body) => {
    await post(KEY);
    const { statusCode, code } = (await post(KEY, body)) as Record<string, unknown>;
    expect([statusCode, code]).toEqual([422, "idempotency_key_reused"]);
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test("is another one with another photo", async () => {
    const withPhoto = (compareImage: string) => post(KEY, { profile: "compare", compareImage });
    await withPhoto("aW1hZ2U=");
    expect(await withPhoto("aW1hZ2U=")).toMatchObject({ replayed: "true" });
    expect(await withPhoto("b3RoZXI=")).toMatchObject({ statusCode: 422 });
  });

  test("is nobody else's: another caller's key opens no token of this one", async () => {
    const other = newClientKey({ environment: "test", now: 0 });
    harness.server.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [harness.client.key, other.key] }));
    await post(KEY);
    const headers = { authorization: `Bearer ${other.plaintext}` };
    const { json } = await harness.postWithKey(KEY, { profile: "HK" }, headers);
    expect(json).toMatchObject({ sdkToken: "TOKEN-2" });
  });

  test("is forgotten a minute before the token ends, by a clock that nobody sets back", async () => {
    await post(KEY);
    harness.clock.advance(7_200_000 - 60_000 - 1);
    expect(await post(KEY)).toMatchObject({ sdkToken: "TOKEN-1" });
    harness.clock.turn(-3_600_000);
    harness.clock.advance(1);
    expect(await post(KEY)).toMatchObject({ sdkToken: "TOKEN-2", replayed: undefined });
  });

  test("has no Idempotency-Key: each issues a token", async () => {
    await harness.post({ profile: "HK" });
    expect((await harness.post({ profile: "HK" })).json).toMatchObject({ sdkToken: "TOKEN-2" });
  });

  test("gets a token of its own where several instances could answer it", async () => {
    await harness.close();
    harness = await HandlerHarness.start({ idempotency: false });
    await post(KEY);
    expect(await post(KEY)).toMatchObject({ statusCode: 201, replayed: undefined });
    expect(harness.server.count(ACTION)).toBe(2);
  });
});

describe("an Idempotency-Key", () => {
  test.each(["", '""', '"half', "two words", 'in"side', "é", "x".repeat(256), `"${"x".repeat(256)}"`, "1, 2"])(
    "is refused as %j",
    async (key) => {
      expect(await post(key)).toMatchObject({ status: 400, code: "invalid_idempotency_key" });
      expect(harness.server.count(ACTION)).toBe(0);
    },
  );

  test.each(["x", "x".repeat(255), `"${"x".repeat(255)}"`, '"two words"', "urn:uuid:8e03978e+/="])(
    "is taken as %j",
    async (key) => {
      expect(await post(key)).toMatchObject({ statusCode: 201 });
    },
  );
});

describe("a refusal", () => {
  test("that would come again is given again, marked", async () => {
    harness.server.on(ACTION, reply.error("FailedOperation.ImageDecodeFailed"));
    const body = { profile: "compare", compareImage: "aW1hZ2U=" };
    const first = await post(KEY, body);
    expect(first).toMatchObject({ statusCode: 400, code: "compare_image_rejected", replayed: undefined });
    expect(await post(KEY, body)).toEqual({ ...first, replayed: "true" });
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test.each([
    ["429", "RequestLimitExceeded"],
    ["502", "UnauthorizedOperation"],
    ["503", "InternalError"],
  ])("with %s is tried anew, for the next time it may succeed", async (status, code) => {
    harness.server.on(ACTION, reply.error(code));
    expect(await post(KEY)).toMatchObject({ statusCode: Number(status) });
    harness.server.on(ACTION, reply.ok({ SdkToken: "TOKEN-LATER" }));
    expect(await post(KEY)).toMatchObject({ sdkToken: "TOKEN-LATER", replayed: undefined });
  });

  test("of the body itself is not remembered: the mended request may have the same key", async () => {
    expect(await post(KEY, { profil: "HK" })).toMatchObject({ statusCode: 400 });
    expect(await post(KEY)).toMatchObject({ statusCode: 201 });
  });
});

describe("a request while the first with its key is under way", () => {
  /** Holds the next request to faceid. */
  function hold() {
    let answer = (): void => {};
    const arrived = new Promise<void>((arrive) => {
      harness.server.on(ACTION, (response: ServerResponse, ...call) => {
        answer = () => reply.ok({ SdkToken: "TOKEN-HELD" })(response, ...call);
        arrive();
      });
    });
    return { arrived, answer: () => answer() };
  }

  test("waits and gets its answer", async () => {
    const held = hold();
    const first = post(KEY);
    await held.arrived;
    let looks = 0;
    harness.clock.sleep = async (ms) => {
      expect(ms).toBe(100);
      looks += 1;
      if (looks < 3) return;
      held.answer();
      await first;
    };
    expect(await post(KEY)).toMatchObject({ sdkToken: "TOKEN-HELD", replayed: "true" });
    expect([looks, harness.server.count(ACTION)]).toEqual([3, 1]);
  });

  test("is told to come back after three seconds", async () => {
    const held = hold();
    const first = post(KEY);
    await held.arrived;
    const before = harness.clock.now();
    const { statusCode, json, headers } = await harness.postWithKey(KEY, { profile: "HK" });
    expect([statusCode, json["code"], headers["retry-after"]]).toEqual([409, "idempotency_in_progress", "1"]);
    expect(harness.clock.now() - before).toBe(3_000);
    held.answer();
    expect(await first).toMatchObject({ sdkToken: "TOKEN-HELD" });
    expect(harness.server.count(ACTION)).toBe(1);
  });

  test("is refused at once when it is another request", async () => {
    const held = hold();
    const first = post(KEY);
    await held.arrived;
    const before = harness.clock.now();
    expect(await post(KEY, { profile: "ML" })).toMatchObject({ statusCode: 422 });
    expect(harness.clock.now()).toBe(before);
    held.answer();
    await first;
  });

  test("gets a turn of its own when the first fails", async () => {
    const arrived = new Promise<ServerResponse>((arrive) => harness.server.on(ACTION, (response) => arrive(response)));
    const first = post(KEY);
    const response = await arrived;
    const sleep = harness.clock.sleep.bind(harness.clock);
    harness.clock.sleep = async () => {
      harness.clock.sleep = sleep;
      harness.server.on(ACTION, reply.ok({ SdkToken: "TOKEN-SECOND" }));
      reply.error("InvalidParameter")(response, "request-1", {} as never);
      await first;
    };
    const second = await post(KEY);
    expect((await first).statusCode).toBe(502);
    expect(second).toMatchObject({ sdkToken: "TOKEN-SECOND", replayed: undefined });
  });
});
