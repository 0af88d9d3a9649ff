import { KEPT_VERSIONS } from "../../keys/client-key-versions";
import { revokeKey } from "../../keys/commands";
import { type IssuedKey, KeysWorld } from "./keys-world";

/** As many as a build machine does in some seconds. */
const RUNS = 40;
const OPERATORS = 4;

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What an operator is told whose key another one was faster with. */
const REFUSALS = /no client key with the id|^The client key \w+ ended at|^Somebody else (revoked|rotated) the key/;

let world: KeysWorld;
beforeEach(async () => {
  world = await KeysWorld.start();
});
afterEach(() => world.close());

/** Holds every request and performs them one at a time, in an order that chance decides. */
async function interleave<T>(random: () => number, commands: readonly (() => Promise<T>)[]) {
  const waiting: (() => void)[] = [];
  let changed = (): void => {};
  const onHit = (): Promise<void> =>
    new Promise((perform) => {
      waiting.push(perform);
      changed();
    });
  world.local.faults.add({ times: Number.MAX_SAFE_INTEGER, kind: "delay", ms: 0, onHit });
  let running = commands.length;
  const results = Promise.allSettled(
    commands.map((command) =>
      command().finally(() => {
        running -= 1;
        changed();
      }),
    ),
  );
  while (running > 0) {
    const arrived = new Promise<void>((resolve) => {
      changed = () => waiting.length >= running && resolve();
    });
    changed();
    await arrived;
    waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
  }
  world.local.faults.clear();
  return results;
}

test(`in ${RUNS} random interleavings of ${OPERATORS} operators no success is lost and every failure is told`, async () => {
  const seed = Number(process.env["KEYS_SEED"] ?? Date.now() % 1_000_000);
  // So many documents that every change removes one.
  while (world.versions.size < KEPT_VERSIONS) await revokeKey(world.operator(), (await world.create()).id);
  const old: readonly IssuedKey[] = [await world.create(), await world.create()];
  const goBack = world.remember();
  for (let run = 0; run < RUNS; run += 1) {
    const random = numbersFrom(seed + run);
    const created: IssuedKey[] = [];
    const revoked: string[] = [];
    const rotated: string[] = [];
    const commands = Array.from({ length: OPERATORS }, () => async () => {
      const kind = random();
      if (kind < 0.4) created.push(await world.create());
      else if (kind < 0.8) {
        const { id } = old[Math.floor(random() * old.length)] as IssuedKey;
        await revokeKey(world.operator(), id);
        revoked.push(id);
      } else {
        const { id } = old[Math.floor(random() * old.length)] as IssuedKey;
        created.push(await world.rotate({ id }));
        rotated.push(id);
      }
    });
    const results = await interleave(random, commands);
    const context = `seed ${seed}, run ${run}: KEYS_SEED=${seed}`;
    const { keys } = await world.document();
    for (const result of results) {
      if (result.status === "rejected")
        expect([context, result.reason.message]).toEqual([context, expect.stringMatching(REFUSALS)]);
    }
    const live = keys.filter(({ expiresAt }) => expiresAt === undefined).map(({ id }) => id);
    const ended = [...revoked, ...rotated];
    for (const id of ended) expect([context, live]).not.toEqual([context, expect.arrayContaining([id])]);
    for (const { id } of [...old, ...created])
      if (!ended.includes(id)) expect([context, live]).toEqual([context, expect.arrayContaining([id])]);
    expect([context, new Set(rotated).size]).toEqual([context, rotated.length]);
    const takes = world.newInstance();
    for (const key of [...old, ...created])
      expect([context, await takes(key)]).toEqual([context, live.includes(key.id)]);
    goBack();
  }
}, 120_000);
