import { type ClientKey, endsBefore } from "../../keys/client-keys";
import { createKey } from "../../keys/commands";
import { deliverTo } from "../../keys/key-delivery";
import { newClientKey } from "../../keys/key-format";
import { planRotation, rotateSmokeKey } from "../../keys/rotation";
import { selectKeys } from "../../keys/select-keys";
import { systemClock } from "../../lib/clock";
import { KeysWorld } from "./keys-world";

const HOUR_MS = 3_600_000;

let world: KeysWorld;
beforeEach(async () => {
  world = await KeysWorld.start();
});
afterEach(() => world.close());

const stored = async (id: string): Promise<ClientKey | undefined> =>
  (await world.document()).keys.find((key) => key.id === id);
const end = async (id: string): Promise<number> => Date.parse((await stored(id))?.expiresAt ?? "") - Date.now();
const smokeOptions = () => ({ store: world.operator(), delivery: deliverTo(() => {}), clock: systemClock });
const createSmokeKey = () => createKey({ ...smokeOptions(), holder: "smoke" });

describe("a rotation", () => {
  it("ends the key that is named and no other: not other clients', not the checks', not the edge's", async () => {
    const [named, other] = [await world.create(), await world.create()];
    const smoke = await createSmokeKey();
    const edge = newClientKey({ environment: "test", now: Date.now() }).key;
    await world.operator().change((document) => ({ ...document, edgeKeys: [edge] }));
    await world.rotate({ id: named.id }, 1);
    expect(await end(named.id)).toBeLessThanOrEqual(HOUR_MS);
    for (const { id } of [other, smoke]) expect((await stored(id))?.expiresAt).toBeUndefined();
    expect((await world.document()).edgeKeys).toEqual([edge]);
  });

  it("gives the new key the label of the one before, and by the label ends every key that has it", async () => {
    const first = await world.create(undefined, "ios-backend");
    const android = await world.create(undefined, "android");
    const second = await world.rotate({ label: "ios-backend" }, 24);
    expect((await stored(second.id))?.label).toBe("ios-backend");
    const third = await world.rotate({ label: "ios-backend" }, 1);
    for (const { id } of [first, second]) expect(await end(id)).toBeLessThanOrEqual(HOUR_MS);
    for (const { id } of [third, android]) expect((await stored(id))?.expiresAt).toBeUndefined();
  });

  it("leaves a key that ends earlier by itself its own end", async () => {
    const first = await world.create(undefined, "ios");
    await world.rotate({ label: "ios" }, 1);
    const before = (await stored(first.id))?.expiresAt;
    await world.rotate({ label: "ios" }, 24);
    expect((await stored(first.id))?.expiresAt).toBe(before);
  });

  it("removes a key that has ended", async () => {
    const [first, other] = [await world.create(), await world.create()];
    await world.rotate({ id: first.id }, 0);
    expect(await stored(first.id)).toBeDefined();
    await world.rotate({ id: other.id }, 0);
    expect(await stored(first.id)).toBeUndefined();
  });
});

describe("what names no key that can be rotated", () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    ["an unknown id", async () => "aaaaaaaa", /^There is no client key with the id "aaaaaaaa"; there are: none\.$/],
    [
      "the key of the checks",
      async () => (await createSmokeKey()).id,
      /^The key \w+ is that of the scheduled checks\.$/,
    ],
    [
      "a key that has ended",
      async () => {
        const { id } = await world.create();
        await world.rotate({ id });
        return id;
      },
      /^The client key \w+ ended at /,
    ],
    [
      "a key of the edge",
      async () => {
        const { key } = newClientKey({ environment: "test", now: Date.now() });
        await world.operator().change((document) => ({ ...document, edgeKeys: [key] }));
        return key.id;
      },
      /^The key \w+ is the edge's\.$/,
    ],
  ])("is refused in words: %s", async (_what, make, message) => {
    const id = await make();
    const before = await world.document();
    await expect(world.rotate({ id })).rejects.toThrow(message);
    expect(await world.document()).toEqual(before);
  });

  it("names the labels that there are", async () => {
    const { id } = await world.create(undefined, "ios");
    await expect(world.rotate({ label: "android" })).rejects.toThrow(
      `There is no live client key with the label "android"; there are: ${id} (ios).`,
    );
  });
});

describe("a plan", () => {
  it("keeps the other keys of a holder apart when one is named by its id", async () => {
    const first = await world.create(undefined, "ios");
    const second = await world.rotate({ label: "ios" }, 24);
    const document = await world.document();
    const plan = planRotation(document, { id: second.id }, { now: 0, overlapHours: 1 });
    expect(plan).toMatchObject({ ending: [{ id: second.id }], end: HOUR_MS, label: "ios", others: [first.id] });
    expect(selectKeys(document, { label: "ios" }, Date.now()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe("the key of the scheduled checks", () => {
  it("is rotated apart from the clients'", async () => {
    const client = await world.create();
    const smoke = await createSmokeKey();
    const { ending, created } = await rotateSmokeKey(smokeOptions(), 1);
    expect(ending.map(({ id }) => id)).toEqual([smoke.id]);
    expect(created.holder).toBe("smoke");
    expect((await stored(client.id))?.expiresAt).toBeUndefined();
  });

  it("can be created again once the one before has ended", async () => {
    await createSmokeKey();
    await expect(createSmokeKey()).rejects.toThrow("The scheduled checks have the key");
    const { created } = await rotateSmokeKey(smokeOptions(), 0);
    await world.operator().change((document) => ({
      ...document,
      keys: document.keys.map((key) => (key.id === created.id ? { ...key, expiresAt: new Date().toISOString() } : key)),
    }));
    expect((await createSmokeKey()).holder).toBe("smoke");
  });
});

test("a key ends at its very instant, as for who checks it", () => {
  const { key } = newClientKey({ environment: "dev", now: 0, expiresAt: 1_000 });
  expect([999, 1_000, 1_001].map((now) => endsBefore(key, now))).toEqual([false, true, true]);
});
