import { KEPT_VERSIONS } from "../../keys/client-key-versions";
import { revokeKey } from "../../keys/commands";
import { UnsettledChange } from "../../keys/unsettled-change";
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

describe("a change that was written, but not confirmed", () => {
  it("is found to be its own, and made once", async () => {
    world.local.faults.add({ action: "PutSecretValue", times: 1, kind: "reset", performed: true });
    const key = await world.create();
    expect(await world.takes(key)).toBe(true);
    expect((await world.document()).keys.map(({ id }) => id)).toEqual([first.id, second.id, key.id]);
  });

  it("is found to be its own although no answer ever came", async () => {
    const lost = { action: "PutSecretValue", kind: "reset" } as const;
    world.local.faults.add({ ...lost, times: 2 }, { ...lost, times: 1, performed: true });
    expect(await world.takes(await world.create())).toBe(true);
  });

  it("is told as such when nobody can say whether it was written", async () => {
    world.local.faults.add({ action: "PutSecretValue", times: 3, kind: "reset" });
    const before = await world.document();
    await expect(world.create()).rejects.toMatchObject({
      message: expect.stringMatching(
        /^It is not known whether the change was stored\. PutSecretValue failed on the network/,
      ),
      fix: expect.stringMatching(
        /^If `npx ekyc keys list` shows ([a-z2-7]{8}), remove it: `npx ekyc keys revoke --id \1 --env NAME`\.$/,
      ),
      exitCode: 3,
    });
    expect(await world.document()).toEqual(before);
  });

  it("is told as such when it cannot be seen whether others went on without it", async () => {
    const lists = { action: "ListSecretVersionIds", kind: "error", code: "UnauthorizedOperation" } as const;
    world.local.faults.add({ ...lists, skip: 1, times: 1 });
    await expect(revokeKey(world.operator(), first.id)).rejects.toBeInstanceOf(UnsettledChange);
    expect(await world.takes(first)).toBe(false);
  });
});

describe("a write that is so slow that its number was used and removed", () => {
  it("changes nothing, and whoever sent it is told", async () => {
    const others: IssuedKey[] = [];
    const [slow] = await world.overtaken(
      "PutSecretValue",
      () => revokeKey(world.operator(), first.id),
      async () => {
        for (let change = 0; change < KEPT_VERSIONS + 2; change += 1) others.push(await world.create());
      },
    );
    expect(slow).toMatchObject({
      status: "rejected",
      reason: { exitCode: 1, fix: expect.stringContaining("npx ekyc keys list") },
    });
    for (const key of [first, second, ...others]) expect(await world.takes(key)).toBe(true);
    expect(await world.takes(await world.create())).toBe(true);
  });

  it("changes nothing either when its number has only just been removed", async () => {
    const [slow, next] = await world.overtaken(
      "PutSecretValue",
      () => revokeKey(world.operator(), first.id),
      async () => {
        for (let change = 0; change < KEPT_VERSIONS + 1; change += 1) await world.create();
        const held = holdRequest(world.local, { action: "PutSecretValue" });
        const creating = world.create();
        await held.arrived;
        return { ...held, creating };
      },
    );
    expect(slow).toMatchObject({ status: "rejected", reason: expect.any(UnsettledChange) });
    next.release();
    for (const key of [first, await next.creating]) expect(await world.takes(key)).toBe(true);
  });

  it("is made anew when its number is still there", async () => {
    const [slow] = await world.overtaken(
      "PutSecretValue",
      () => revokeKey(world.operator(), first.id),
      async () => {
        for (let change = 0; change < KEPT_VERSIONS; change += 1) await world.create();
      },
    );
    expect(slow.status).toBe("fulfilled");
    expect(await world.takes(first)).toBe(false);
  });
});

describe("the versions of the secret", () => {
  it("stay below the ten that it can hold, and the newest is never removed", async () => {
    const keys: IssuedKey[] = [];
    for (let change = 0; change < 12; change += 1) keys.push(await world.create());
    expect(world.versions.size).toBeLessThanOrEqual(KEPT_VERSIONS + 1);
    expect([...world.versions.keys()].at(-1)).toBe("client-keys-14");
    for (const key of keys) expect(await world.takes(key)).toBe(true);
  });

  it("may be listed late: what a refusal told counts", async () => {
    const fast = await world.create();
    world.hideFromLists("client-keys-3");
    const slow = await world.create();
    world.hideFromLists("");
    for (const key of [slow, fast, first, second]) expect(await world.takes(key)).toBe(true);
  });
});
