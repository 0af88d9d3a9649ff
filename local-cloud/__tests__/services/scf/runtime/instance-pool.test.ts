import { InstancePool } from "../../../../services/scf/runtime/instance-pool";

it("an instance that only finishes what it has begun leaves its room to the one that takes its place", async () => {
  const started: { usable: boolean; stopped: boolean; stop(): Promise<void> }[] = [];
  const pool = new InstancePool(() => {
    const instance = {
      usable: true,
      stopped: false,
      stop: async () => {
        instance.stopped = true;
      },
    };
    started.push(instance);
    return instance;
  }, 2);

  const outlived = pool.acquire();
  expect([pool.working, pool.full]).toEqual([1, false]);
  outlived.usable = false;
  expect([pool.working, pool.full]).toEqual([0, true]);
  const next = pool.acquire();
  expect(next).not.toBe(outlived);
  expect([pool.working, pool.full]).toEqual([1, false]);
  expect(outlived.stopped).toBe(false);
  await pool.release(outlived);
  expect(outlived.stopped).toBe(true);
  expect(started).toHaveLength(2);
});
