import { EXAMPLE_CLIENT_KEY } from "../../../contract/endpoint/client-key";
import { newClientKey } from "../../../keys/key-format";
import { HandlerHarness, keysReply } from "../../helpers/handler";
import { V1_KEY } from "../../helpers/v1-key";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

/** The least time between two reads of the keys, as docs/keys.md promises. */
const MIN_INTERVAL_MS = 1_000;

const PROFILES = { httpMethod: "GET", path: "/v1/profiles" };
const reads = () => harness.server.count("GetSecretValue");
const ask = async (plaintext = harness.client.plaintext) =>
  (await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${plaintext}` } })).statusCode;
const store = (...keys: ReturnType<typeof newClientKey>[]) =>
  harness.server.on("GetSecretValue", keysReply({ version: 1, keys: keys.map(({ key }) => key) }));
const newKey = () => newClientKey({ environment: "test", now: harness.clock.now() });

describe("a key is refused with a reason", () => {
  const answer = async (plaintext: string, config: object = {}) => {
    await harness.close();
    harness = await HandlerHarness.start(config);
    return (await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${plaintext}` } })).json;
  };
  const foreign = newClientKey({ environment: "prod", now: 0 });

  test("that is for another environment, without a look at the keys, so that nothing is told of them", async () => {
    expect(await answer(foreign.plaintext)).toMatchObject({
      status: 401,
      code: "wrong_environment",
      detail: "The client key is for the environment prod, and this is test.",
    });
    expect(harness.server.calls).toEqual([]);
  });

  test("that is for another environment although it stands among the keys, as in a document that was copied", async () => {
    store(foreign);
    expect(await ask(foreign.plaintext)).toBe(401);
    expect(reads()).toBe(0);
  });

  test("unless the secret is shared: then the name in a key says nothing", async () => {
    expect(await answer(foreign.plaintext, { sharedKeys: true })).toMatchObject({ code: "invalid_key" });
    store(foreign);
    harness.clock.advance(MIN_INTERVAL_MS);
    expect(await ask(foreign.plaintext)).toBe(200);
  });

  test("that has expired, with its end, to who holds it and to nobody else", async () => {
    const { plaintext, key } = newKey();
    harness.server.on(
      "GetSecretValue",
      keysReply({ version: 1, keys: [{ ...key, expiresAt: "2020-01-01T00:00:00.000Z" }] }),
    );
    const { json } = await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${plaintext}` } });
    expect(json).toMatchObject({
      code: "expired_key",
      detail: `The client key ${key.id} expired at 2020-01-01T00:00:00.000Z.`,
    });
    const sameId = newClientKey({ environment: "test", now: 0 }).plaintext;
    expect((await harness.handle({ ...PROFILES, headers: { authorization: `Bearer ${sameId}` } })).json).toMatchObject({
      code: "invalid_key",
      detail: "The client key is unknown or revoked.",
    });
  });

  test("whose checksum is wrong, without a read", async () => {
    expect(await answer(EXAMPLE_CLIENT_KEY.replace("_prod_", "_test_"))).toMatchObject({
      code: "invalid_key",
      detail: expect.stringContaining("its form or its checksum is wrong"),
    });
    expect(harness.server.calls).toEqual([]);
  });
});

test("a key that an earlier release made is taken", async () => {
  harness.server.on("GetSecretValue", keysReply({ version: 1, keys: [V1_KEY.key] }));
  expect(await ask(V1_KEY.plaintext)).toBe(200);
});
