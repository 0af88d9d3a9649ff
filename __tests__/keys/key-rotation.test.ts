import { type ClientKey, newClientKey } from "../../keys/client-keys";
import { createKey, rotateKeys } from "../../keys/commands";
import { deliverTo } from "../../keys/key-delivery";
import { endsBefore } from "../../keys/live-keys";
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

describe("a rotation", () => {
  it("lets a key end that has no end, and leaves one that ends earlier by itself its own", async () => {
    const first = await world.create();
    const second = await world.rotate(undefined, 1);
    const end = (await stored(first.id))?.expiresAt;
    expect(Date.parse(end ?? "") - Date.now()).toBeLessThanOrEqual(HOUR_MS);
    await world.rotate(undefined, 24);
    expect((await stored(first.id))?.expiresAt).toBe(end);
    expect(Date.parse((await stored(second.id))?.expiresAt ?? "") - Date.now()).toBeGreaterThan(23 * HOUR_MS);
  });

  it("brings the end of a key forward that would have ended later", async () => {
    const first = await world.create();
    await world.rotate(undefined, 24);
    await world.rotate(undefined, 1);
    expect(Date.parse((await stored(first.id))?.expiresAt ?? "") - Date.now()).toBeLessThanOrEqual(HOUR_MS);
  });

  it("removes a key that has ended", async () => {
    const first = await world.create();
    await world.rotate(undefined, 0);
    expect(await stored(first.id)).toBeDefined();
    await world.rotate(undefined, 0);
    expect(await stored(first.id)).toBeUndefined();
  });

  it("ends only keys of its own holder", async () => {
    const client = await world.create();
    const delivery = deliverTo(() => {});
    const smoke = await createKey({ store: world.operator(), delivery, clock: systemClock, holder: "smoke" });
    const options = { store: world.operator(), delivery, clock: systemClock, overlapHours: 1 };
    const { ending } = await rotateKeys({ ...options, holder: "smoke" });
    expect(ending.map(({ id }) => id)).toEqual([smoke.id]);
    expect((await stored(client.id))?.expiresAt).toBeUndefined();
    expect((await rotateKeys(options)).ending.map(({ id }) => id)).toEqual([client.id]);
  });
});

describe("the key of the scheduled checks", () => {
  it("can be created again once the one before has ended", async () => {
    const options = {
      store: world.operator(),
      delivery: deliverTo(() => {}),
      clock: systemClock,
      holder: "smoke",
    } as const;
    await createKey(options);
    await expect(createKey(options)).rejects.toThrow("The scheduled checks have the key");
    const { created } = await rotateKeys({ ...options, overlapHours: 0 });
    await world.operator().change((document) => ({
      ...document,
      keys: document.keys.map((key) => (key.id === created.id ? { ...key, expiresAt: new Date().toISOString() } : key)),
    }));
    expect((await createKey(options)).holder).toBe("smoke");
  });
});

test("a key ends at its very instant, as for who checks it", () => {
  const { key } = newClientKey({ now: 0, expiresAt: 1_000 });
  expect([999, 1_000, 1_001].map((now) => endsBefore(key, now))).toEqual([false, true, true]);
});
