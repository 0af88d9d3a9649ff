import { setMaxListeners } from "node:events";
import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import type { FunctionResource, FunctionVersion } from "../state/function";
import type { InvokedAs } from "./function-log";
import type { FunctionRuntime } from "./function-runtime";
import { type InvocationAnswer, PLATFORM_STATUS } from "./platform-answer";

/** Events that wait or run at a time, at most: an event has up to 128 KB. */
export const MAX_ASYNC_EVENTS = 1_000;
/** "The first retry will occur 1 minute after the failure and the second 2 minutes after the first" (583/33126). */
export const RETRY_STEP_MS = 60_000;
/** The platform tries again "by exponential backoff", up to once an hour (ibid.); the first wait is our choice. */
export const BACKOFF_MS = { first: 1_000, longest: 3_600_000 } as const;

/** How the platform goes on after a failure (583/39851, 2024-12-02). */
const NOT_REPEATED = new Set<number>([PLATFORM_STATUS.requestTooLarge, PLATFORM_STATUS.unauthorized]);
const REPEATED_UNTIL_TOO_OLD = new Set<number>([PLATFORM_STATUS.resourceLimitReached, PLATFORM_STATUS.internalError]);

interface AsyncEvent {
  readonly fn: FunctionResource;
  readonly version: FunctionVersion;
  readonly event: unknown;
  /** The alias, and the id that every attempt has. */
  readonly invokedAs: InvokedAs & { readonly requestId: string };
  /** When it was accepted, milliseconds since the epoch. */
  readonly at: number;
}

/** Invokes functions after their callers were answered, and again when that failed. */
export class AsyncInvocations {
  private readonly running = new Set<Promise<void>>();
  private readonly stopped = new AbortController();

  constructor(
    private readonly cloud: Cloud,
    private readonly runtime: FunctionRuntime,
  ) {
    setMaxListeners(MAX_ASYNC_EVENTS, this.stopped.signal);
  }

  /**
   * Accepts an event.
   *
   * @returns the id of its invocation
   * @throws ApiError RequestLimitExceeded while too many wait
   */
  accept(fn: FunctionResource, event: unknown, version: FunctionVersion, invokedAs: InvokedAs): string {
    if (this.running.size >= MAX_ASYNC_EVENTS) {
      throw new ApiError(
        "RequestLimitExceeded",
        `${MAX_ASYNC_EVENTS} events wait to be invoked asynchronously, the most that the local cloud keeps: try again when some are done.`,
      );
    }
    const requestId = this.cloud.ids.uuid("invocation");
    const accepted = { fn, version, event, invokedAs: { ...invokedAs, requestId }, at: this.cloud.clock.now() };
    const done: Promise<void> = this.work(accepted).finally(() => this.running.delete(done));
    this.running.add(done);
    return requestId;
  }

  /** Resolves once every event that was accepted is done. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Drops what waits. What runs ends with the runtime. */
  stop(): void {
    this.stopped.abort();
  }

  private async work(accepted: AsyncEvent): Promise<void> {
    const { fn, version, event, invokedAs } = accepted;
    let [retry, waitMs] = [0, BACKOFF_MS.first as number];
    // The caller is answered before the event is worked on.
    await new Promise(setImmediate);
    while (this.isWanted(accepted)) {
      const status = await this.attempt(() => this.runtime.invoke(fn, event, version, { ...invokedAs, retry }));
      if (status === undefined || NOT_REPEATED.has(status)) return;
      if (REPEATED_UNTIL_TOO_OLD.has(status)) {
        await this.wait(waitMs);
        waitMs = Math.min(waitMs * 2, BACKOFF_MS.longest);
        continue;
      }
      retry += 1;
      if (retry > fn.asyncInvocation.retries) return;
      await this.wait(retry * RETRY_STEP_MS);
    }
  }

  /** Whether an event is still to be worked on: its function is there, and it is not too old. */
  private isWanted({ fn, version, at }: AsyncEvent): boolean {
    const isThere =
      this.cloud.scf.inRegion(fn.region).includes(fn) && (version === fn || fn.versions.includes(version));
    const isFresh = this.cloud.clock.now() - at < fn.asyncInvocation.keepSeconds * 1_000;
    return !this.stopped.signal.aborted && isThere && isFresh;
  }

  private wait(ms: number): Promise<void> {
    return this.cloud.clock.sleep(ms, this.stopped.signal);
  }

  /** The status of a failure; undefined when it went well, or can never go well. */
  private async attempt(invoke: () => Promise<InvocationAnswer>): Promise<number | undefined> {
    try {
      const answer = await invoke();
      return answer.ok ? undefined : answer.error.statusCode;
    } catch {
      // Nobody is left to tell about a zip that cannot be run, or a runtime that was closed meanwhile.
      return undefined;
    }
  }
}
