import { systemClock } from "../../lib/clock";

test("a sleep is over as soon as its signal is aborted", async () => {
  const controller = new AbortController();
  const sleeping = systemClock.sleep(3_600_000, controller.signal);
  controller.abort();
  await expect(sleeping).resolves.toBeUndefined();
  await expect(systemClock.sleep(3_600_000, controller.signal)).resolves.toBeUndefined();
});
