/**
 * Starts something before each test of a file and closes it after.
 *
 * @returns what was started for the test under way
 */
export function forEachTest<Started extends { close(): Promise<void> }>(start: () => Promise<Started>): () => Started {
  let started: Started | undefined;
  beforeEach(async () => {
    started = await start();
  });
  afterEach(async () => {
    const ended = started;
    started = undefined;
    await ended?.close();
  });
  return () => {
    if (!started) throw new Error("Nothing is started outside a test.");
    return started;
  };
}
