import fc from "fast-check";

/** What a property of a world is checked with, once the world is up. */
export interface OpenProperty {
  readonly property: fc.IAsyncProperty<[unknown]>;
  close(): Promise<void>;
}

/** Something that must hold of every input that an arbitrary makes. */
export interface FuzzProperty {
  /** The room and what holds there, in a sentence. */
  readonly name: string;
  /** Its share of the cases, measured by those of the others. @default 1 */
  readonly weight?: number;
  open(): Promise<OpenProperty>;
}

/** A property of pure code. @param holds throws when it does not hold */
export const property = <T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): FuzzProperty =>
  propertyOfWorld(
    name,
    async () => ({ close: async () => {} }),
    () => arbitrary,
    holds,
  );

/**
 * A property of something that is started before the first case and closed after the last.
 * @param holds throws when it does not hold
 */
export const propertyOfWorld = <T, World extends { close(): Promise<void> }>(
  name: string,
  start: () => Promise<World>,
  arbitrary: (world: World) => fc.Arbitrary<T>,
  holds: (value: T, world: World) => void | Promise<void>,
): FuzzProperty => ({
  name,
  open: async () => {
    const world = await start();
    const property = fc.asyncProperty(arbitrary(world), async (value) => {
      await holds(value, world);
    });
    return { property: property as fc.IAsyncProperty<[unknown]>, close: () => world.close() };
  },
});

/** Processor time that one input may take; a thousand times what one takes. Milliseconds. */
const MOST_CPU_MS = 2_000;

/**
 * Runs synchronous code.
 * @throws Error when it takes more processor time than any input may, however busy the machine is
 */
export function inTime<T>(run: () => T): T {
  const before = process.cpuUsage();
  try {
    return run();
  } finally {
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1_000;
    // biome-ignore lint/correctness/noUnsafeFinally: too slow is wrong, whatever came of it
    if (ms > MOST_CPU_MS) throw new Error(`it took ${Math.round(ms)} ms of processor time; at most ${MOST_CPU_MS}`);
  }
}
