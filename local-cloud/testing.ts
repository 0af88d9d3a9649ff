import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "./start";

/** What jest, vitest and node:test put into the scope of a test file. */
interface TestGlobals {
  beforeAll(run: () => Promise<void>, timeoutMs?: number): void;
  afterAll(run: () => Promise<void>): void;
  beforeEach(run: () => Promise<void>): void;
}

export interface FixtureOptions extends LocalCloudOptions {
  /** Whether each test begins with what was there at the start. @default true */
  readonly reset?: boolean;
  /** The hooks of a test runner that has no globals: `{ beforeAll, beforeEach, afterAll }`. @default - its globals */
  readonly hooks?: TestGlobals;
}

/** A local cloud for the tests of a file; it is there from `beforeAll` on. */
export interface Fixture {
  /** The local cloud itself. @throws Error before it is up */
  readonly local: LocalCloud;
  /** Address for an SDK, and for a forward proxy. */
  readonly url: string;
  readonly secretId: string;
  readonly secretKey: string;
}

const START_MS = 30_000;

/**
 * Starts a local cloud before the tests of a file and closes it after them.
 *
 * @throws Error where the test runner has no globals and none are given
 */
export function localCloud({ reset = true, hooks, ...options }: FixtureOptions = {}): Fixture {
  const { beforeAll, beforeEach, afterAll } = hooks ?? (globalThis as unknown as TestGlobals);
  if (typeof beforeAll !== "function") {
    throw new Error("There is no beforeAll: give `hooks`, or set `globals: true` in the configuration of vitest.");
  }
  let started: LocalCloud | undefined;
  let isFresh = true;
  beforeAll(async () => {
    started = await startLocalCloud(options);
  }, START_MS);
  if (reset) {
    beforeEach(async () => {
      if (!isFresh) await started?.reset();
      isFresh = false;
    });
  }
  afterAll(async () => {
    await started?.close();
  });
  const running = (): LocalCloud => {
    if (started === undefined) throw new Error("The local cloud is not up: use it inside a test or beforeAll.");
    return started;
  };
  return {
    get local() {
      return running();
    },
    get url() {
      return running().url;
    },
    get secretId() {
      return running().cloud.account.secretId;
    },
    get secretKey() {
      return running().cloud.account.secretKey;
    },
  };
}
