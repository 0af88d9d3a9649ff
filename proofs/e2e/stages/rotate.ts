import { hashClientKey } from "../../../keys/client-keys";
import { revokeKey } from "../../../keys/commands";
import { deliverTo } from "../../../keys/key-delivery";
import { clientKeyId } from "../../../keys/key-format";
import { planRotation, rotateKeys } from "../../../keys/rotation";
import { systemClock } from "../../../lib/clock";
import type { E2eContext } from "../context";
import { ExpectationError, expectEqual, expectPassed } from "../expect";
import type { Stage } from "../stage";

const OVERLAP_HOURS = 1;

/** An instance reads the keys again for an unknown one, but not within a second of its last read. Milliseconds. */
const KNOWN_AFTER_MS = 1_100;

/**
 * The endpoint's instances use the keys they know for a minute; a revoked one must be refused soon after. Milliseconds.
 */
const REFUSED_WITHIN_MS = 75_000;
const POLL_MS = 5_000;

/** Milliseconds until the endpoint refuses a key. @throws ExpectationError when it does not in time */
async function untilRefused(context: E2eContext, key: string): Promise<number> {
  const started = systemClock.now();
  const waited = (): number => systemClock.now() - started;
  while (waited() < REFUSED_WITHIN_MS) {
    if ((await context.smoke(key, ["HK"])).obstacle === "key-refused") return waited();
    await systemClock.sleep(POLL_MS);
  }
  throw new ExpectationError(`the revoked key is still accepted after ${REFUSED_WITHIN_MS / 1_000} s`);
}

/**
 * Keys are rotated with both live; the old one is refused once it is revoked and instances have read the keys again.
 */
export const rotate: Stage<"rotate"> = {
  name: "rotate",
  title: "Rotated keys are both live until the old one is revoked",
  needs: ["deploy", "smoke"],
  run: async (context) => {
    const store = context.keyStore;
    const old = context.keys.at(-1) ?? "";
    const deliver = (plaintext: string): void => void context.keys.push(plaintext);
    const id = clientKeyId(old);
    const plan = planRotation(await store.read(), { id }, { now: systemClock.now(), overlapHours: OVERLAP_HOURS });
    await rotateKeys({ store, delivery: deliverTo(deliver), clock: systemClock }, plan);
    const fresh = context.keys.at(-1) ?? "";
    await systemClock.sleep(KNOWN_AFTER_MS);
    for (const key of [fresh, old]) expectPassed(await context.smoke(key, ["HK"]));
    await revokeKey(store, id);
    const { keys } = await store.read();
    expectEqual(
      "keys left",
      keys.map(({ sha256 }) => sha256),
      [hashClientKey(fresh)],
    );
    const waitedMs = await untilRefused(context, old);
    expectPassed(await context.smoke(fresh, ["HK"]));
    return `both live; the revoked one refused after ${Math.round(waitedMs / 1_000)} s`;
  },
};
