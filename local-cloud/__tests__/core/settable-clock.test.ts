import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { type Clock, systemClock } from "../../../lib/clock";
import { SettableClock } from "../../core/settable-clock";

/** A clock on which nobody wakes by itself. */
const STANDING: Clock = {
  now: () => 1_000,
  monotonic: () => 0,
  sleep: (_, signal) => new Promise((done) => signal?.addEventListener("abort", () => done())),
};

describe("a settable clock", () => {
  it("is its base until somebody moves it", async () => {
    const base = new ManualClock(1_000);
    const clock = new SettableClock(base);
    await clock.sleep(50);
    expect([clock.now(), clock.monotonic(), base.now()]).toEqual([1_050, 50, 1_050]);
  });

  it("wakes sleepers whose time has come when it is moved, and no others", async () => {
    const clock = new SettableClock(STANDING);
    const woken: string[] = [];
    const short = clock.sleep(100).then(() => woken.push("short"));
    const long = clock.sleep(1_000).then(() => woken.push("long"));
    clock.advance(99);
    clock.set(clock.now() + 1);
    await short;
    expect([woken, clock.now(), clock.monotonic()]).toEqual([["short"], 1_100, 100]);
    clock.advance(900);
    await long;
    expect(woken).toEqual(["short", "long"]);
  });

  it("turns back without making an age negative or a sleeper wait longer", async () => {
    const clock = new SettableClock(STANDING);
    const asleep = clock.sleep(100);
    clock.set(0);
    expect([clock.now(), clock.monotonic()]).toEqual([0, 0]);
    clock.advance(100);
    await asleep;
    expect(clock.now()).toBe(100);
  });

  it("stands while frozen, for sleepers too, and goes on from there", async () => {
    const base = new ManualClock(1_000);
    const clock = new SettableClock(base);
    clock.freeze(true);
    const asleep = clock.sleep(10);
    base.advance(5_000);
    expect([clock.now(), clock.monotonic(), clock.isFrozen]).toEqual([1_000, 0, true]);
    clock.advance(3);
    expect(clock.now()).toBe(1_003);
    clock.freeze(false);
    await asleep;
    expect([clock.now(), clock.monotonic()]).toEqual([1_010, 10]);
    clock.reset();
    expect(clock.now()).toBe(base.now());
  });

  it("lets a sleeper go that is told to stop, frozen or not", async () => {
    const clock = new SettableClock(systemClock);
    const stop = new AbortController();
    const before = clock.sleep(3_600_000, stop.signal);
    clock.freeze(true);
    const second = clock.sleep(3_600_000, stop.signal);
    stop.abort();
    await Promise.all([before, second, clock.sleep(3_600_000, stop.signal)]);
    expect(clock.isFrozen).toBe(true);
  });
});
