import { MemoryStore } from "../../../functions/tokens/store/memory-store";
import { ManualClock } from "../../helpers/manual-clock";

let clock: ManualClock;
let store: MemoryStore;
beforeEach(() => {
  clock = new ManualClock();
  store = new MemoryStore(clock);
});

describe("the store of one instance", () => {
  it("gives a name to whoever takes it first, until its time is over", async () => {
    expect(await store.take("a", "mine", 1_000)).toBeUndefined();
    expect(await store.take("a", "other", 1_000)).toBe("mine");
    clock.advance(999);
    expect(await store.take("a", "other", 1_000)).toBe("mine");
    clock.advance(1);
    expect(await store.take("a", "other", 1_000)).toBeUndefined();
  });

  it("replaces and frees only what still stands there", async () => {
    await store.take("a", "mine", 1_000);
    await store.replace("a", "another's", "stolen", 1_000);
    await store.free("a", "another's");
    expect(await store.take("a", "x", 1_000)).toBe("mine");
    await store.replace("a", "mine", "done", 5_000);
    clock.advance(4_999);
    expect(await store.take("a", "x", 1_000)).toBe("done");
    await store.free("a", "done");
    expect(await store.take("a", "x", 1_000)).toBeUndefined();
  });

  it("lets nobody replace what took the place of his own after its time", async () => {
    await store.take("a", "mine", 1_000);
    clock.advance(1_000);
    await store.take("a", "next", 1_000);
    await store.replace("a", "mine", "late", 1_000);
    expect(await store.take("a", "x", 1_000)).toBe("next");
  });

  it("forgets the oldest beyond 8 MB, and only as many as need be", async () => {
    const megabyte = "x".repeat(1024 * 1024);
    for (let index = 0; index < 8; index += 1) await store.take(`name-${index}`, megabyte, 60_000);
    expect(await store.take("name-0", "x", 1_000)).toBe(megabyte);
    await store.take("one-more", megabyte, 60_000);
    expect(await store.take("name-1", "x", 60_000)).toBe(megabyte);
    expect(await store.take("name-0", "x", 60_000)).toBeUndefined();
  });

  it("admits a limit within any window, says when the next place is free, and counts no refusal", async () => {
    const admissions = [];
    for (let at = 0; at < 1_100; at += 100) {
      admissions.push(await store.admit("caller", 3, 1_000));
      clock.advance(100);
    }
    expect(admissions).toEqual([
      { waitMs: 0, remaining: 2 },
      { waitMs: 0, remaining: 1 },
      { waitMs: 0, remaining: 0 },
      ...[700, 600, 500, 400, 300, 200, 100].map((waitMs) => ({ waitMs, remaining: 0 })),
      { waitMs: 0, remaining: 0 },
    ]);
    expect(await store.admit("other", 3, 1_000)).toEqual({ waitMs: 0, remaining: 2 });
  });

  it("takes a limit that is lowered at its word at once", async () => {
    for (let count = 0; count < 5; count += 1) {
      await store.admit("caller", 5, 1_000);
      clock.advance(10);
    }
    expect(await store.admit("caller", 2, 1_000)).toEqual({ waitMs: 980, remaining: 0 });
    clock.advance(980);
    expect(await store.admit("caller", 2, 1_000)).toEqual({ waitMs: 0, remaining: 0 });
  });
});
