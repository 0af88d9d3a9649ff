import { findClientKey } from "../../keys/client-keys";
import { revokeKey } from "../../keys/commands";
import { deliverToSecret } from "../../keys/deliver-to-secret";
import { rotateSmokeKey } from "../../keys/rotation";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { systemClock } from "../../lib/clock";
import { CONFIG } from "../helpers/handler";
import { holdRequest } from "../helpers/held-request";
import { type IssuedKey, KeysWorld } from "./keys-world";

let world: KeysWorld;
let first: IssuedKey;
let second: IssuedKey;

beforeEach(async () => {
  world = await KeysWorld.start();
  first = await world.create();
  second = await world.create();
});
afterEach(() => world.close());

const fulfilled = <T>(result: PromiseSettledResult<T>): T => {
  if (result.status === "fulfilled") return result.value;
  throw result.reason;
};

/** Where a slow request can be: before the document is read, between reading and writing, and after it was written. */
const REQUESTS = ["ListSecretVersionIds", "GetSecretValue", "PutSecretValue"];

describe.each(REQUESTS)("an operator whose %s is slow while another one works to the end", (action) => {
  it("creates a key as the other does, and both work", async () => {
    const [slow, fast] = await world.overtaken(
      action,
      () => world.create(),
      () => world.create(),
    );
    for (const key of [fulfilled(slow), fast, first, second]) expect(await world.takes(key)).toBe(true);
  });

  it("revokes another key than the other, and both are refused", async () => {
    const revoke = (key: IssuedKey) => revokeKey(world.operator(), key.id);
    const [slow] = await world.overtaken(
      action,
      () => revoke(first),
      () => revoke(second),
    );
    expect(slow.status).toBe("fulfilled");
    for (const key of [first, second]) expect(await world.takes(key)).toBe(false);
  });

  it("revokes the key that the other does, which is gone, and is told when it finds nothing to do", async () => {
    const revoke = () => revokeKey(world.operator(), first.id);
    const [slow] = await world.overtaken(action, revoke, revoke);
    expect(await world.takes(first)).toBe(false);
    // Else both have written the same document under the same number, and have what they want.
    if (action === "ListSecretVersionIds")
      expect(slow).toMatchObject({
        reason: { message: expect.stringContaining("There is no client key with the id") },
      });
    else expect(slow.status).toBe("fulfilled");
  });

  it("creates a key while the other revokes one: the one works, the other does not", async () => {
    const [slow] = await world.overtaken(
      action,
      () => world.create(),
      () => revokeKey(world.operator(), first.id),
    );
    expect([await world.takes(fulfilled(slow)), await world.takes(first)]).toEqual([true, false]);
  });

  it("revokes a key while the other creates one: the one does not work, the other does", async () => {
    const [slow, fast] = await world.overtaken(
      action,
      () => revokeKey(world.operator(), first.id),
      () => world.create(),
    );
    expect(slow.status).toBe("fulfilled");
    expect([await world.takes(fast), await world.takes(first)]).toEqual([true, false]);
  });

  it("rotates a key while the other revokes another: the new key works, neither of them does", async () => {
    const [slow] = await world.overtaken(
      action,
      () => world.rotate({ id: first.id }),
      () => revokeKey(world.operator(), second.id),
    );
    const works = await Promise.all([fulfilled(slow), first, second].map((key) => world.takes(key)));
    expect(works).toEqual([true, false, false]);
    expect((await world.document()).keys.map(({ id }) => id)).not.toContain(second.id);
  });

  it("revokes a key while the other rotates another: the new key works, neither of them does", async () => {
    const [slow, fast] = await world.overtaken(
      action,
      () => revokeKey(world.operator(), first.id),
      () => world.rotate({ id: second.id }),
    );
    expect(slow.status).toBe("fulfilled");
    expect(await Promise.all([fast, first, second].map((key) => world.takes(key)))).toEqual([true, false, false]);
  });

  it("revokes the key that the other rotates: it is gone, and the new one works", async () => {
    const [slow, fast] = await world.overtaken(
      action,
      () => revokeKey(world.operator(), first.id),
      () => world.rotate({ id: first.id }, 24),
    );
    expect(slow.status).toBe("fulfilled");
    expect(await Promise.all([fast, first, second].map((key) => world.takes(key)))).toEqual([true, false, true]);
  });

  it("rotates another key than the other does, and both new keys work", async () => {
    const [slow, fast] = await world.overtaken(
      action,
      () => world.rotate({ id: first.id }),
      () => world.rotate({ id: second.id }),
    );
    const works = await Promise.all([fulfilled(slow), fast, first, second].map((key) => world.takes(key)));
    expect(works).toEqual([true, true, false, false]);
  });
});

/** A rotation reads once to plan, and then as every change does: these are its requests after the plan. */
const AFTER_PLAN: [action: string, skip: number][] = [
  ["ListSecretVersionIds", 1],
  ["GetSecretValue", 1],
  ["PutSecretValue", 0],
];

describe.each(AFTER_PLAN)("an operator whose rotation was agreed to, and whose %s is slow,", (action, skip) => {
  async function overtakenRotation(label: string | undefined, fast: () => Promise<unknown>) {
    const held = holdRequest(world.local, { action, skip });
    const running = Promise.allSettled([world.rotate(label === undefined ? { id: first.id } : { label }, 24)]);
    await held.arrived;
    await fast();
    const before = await world.document();
    held.release();
    const [result] = await running;
    expect(await world.document()).toEqual(before);
    return result;
  }

  it("is told that the key was rotated meanwhile, and changes nothing", async () => {
    const result = await overtakenRotation(undefined, () => world.rotate({ id: first.id }, 1));
    expect(result).toMatchObject({
      reason: {
        message: expect.stringMatching(`^Somebody else rotated the key ${first.id}, which ends at `),
        fix: expect.stringMatching(/^Nothing was changed\./),
        exitCode: 1,
      },
    });
  });

  it("is told that the key was revoked meanwhile, and changes nothing", async () => {
    const result = await overtakenRotation(undefined, () => revokeKey(world.operator(), first.id));
    expect(result).toMatchObject({
      reason: { message: `Somebody else revoked the key ${first.id} before it was rotated.` },
    });
  });

  it("is told that the holder has got another key meanwhile, and changes nothing", async () => {
    await world.create(undefined, "ios");
    await world.rotate({ label: "ios" }, 1);
    const result = await overtakenRotation("ios", () => world.rotate({ label: "ios" }, 24));
    expect(result).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/^Somebody else /) } });
  });
});

test("of two operators who create a key for the same holder one is told", async () => {
  const [slow, fast] = await world.overtaken(
    "PutSecretValue",
    () => world.create(undefined, "ios"),
    () => world.create(undefined, "ios"),
  );
  expect(slow).toMatchObject({ reason: { message: `The key ${fast.id} has the label ios already.` } });
});

describe("two rotations of the scheduled checks' key at once", () => {
  const NAME = "smoke-key";
  const inPlace = () => world.local.cloud.ssm.get(CONFIG.region, NAME).versions.get(SMOKE_KEY_VERSION_ID)?.value ?? "";
  const rotate = () =>
    rotateSmokeKey({ store: world.operator(), delivery: deliverToSecret(world.client, NAME), clock: systemClock }, 1);
  const inTwoHours = Date.now() + 2 * 3_600_000;
  const lasts = async () => findClientKey(await world.document(), inPlace(), inTwoHours) !== undefined;

  beforeEach(async () => {
    const { cloud } = world.local;
    cloud.ssm.createSecret({
      name: NAME,
      region: CONFIG.region,
      description: "",
      tags: {},
      createdAt: cloud.clock.now(),
    });
    await rotate();
  });

  it("tell whose key ends although it is the one in the secret", async () => {
    const [slow] = await world.overtaken("UpdateSecret", rotate, rotate);
    expect(slow).toMatchObject({
      reason: { message: expect.stringMatching(/^Somebody else let it end at /), exitCode: 1 },
    });
    await rotate();
    expect(await lasts()).toBe(true);
  });

  it("tell whose key is not the one in the secret any more", async () => {
    const earlierWrite = holdRequest(world.local, { action: "UpdateSecret" });
    const earlier = rotate();
    await earlierWrite.arrived;
    const laterEnd = holdRequest(world.local, { action: "PutSecretValue", skip: 1 });
    const later = Promise.allSettled([rotate()]);
    await laterEnd.arrived;
    earlierWrite.release();
    await earlier;
    laterEnd.release();
    expect((await later)[0]).toMatchObject({
      reason: { message: expect.stringMatching(/^Somebody else has put another key/) },
    });
    await rotate();
    expect(await lasts()).toBe(true);
  });

  it("keep the old key and the new one when it is not known which is in the secret", async () => {
    const before = inPlace();
    world.local.faults.add({ action: "UpdateSecret", times: 1, kind: "reset", performed: true });
    await expect(rotate()).rejects.toMatchObject({
      message: expect.stringMatching(/is live, and so are those before\.$/),
    });
    expect(await world.takes({ plaintext: before })).toBe(true);
    expect(await world.takes({ plaintext: inPlace() })).toBe(true);
    await rotate();
    expect(await lasts()).toBe(true);
  });
});
