import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiError } from "../api-error";
import type { Cloud } from "../cloud";
import type { FunctionResource } from "../state/scf";
import { readCodePackage, unpack } from "./code-package";
import { instanceEnvironment, invocationContext } from "./environment";
import { ExecutionCredentials } from "./execution-role";
import { FunctionLog, type LogLine } from "./function-log";
import { Instance, type Outcome } from "./instance";
import { InstancePool } from "./instance-pool";
import { type Answer, PAYLOAD_MAX_BYTES, platformAnswer } from "./platform-answer";

/** A region's concurrency quota, shared by the functions that have none reserved (583/11637: 128,000 MB). */
const REGION_QUOTA_MB = 128_000;
/** How long a handler's module may take to load (InitTimeout of code functions, 583/11637). */
const INIT_TIMEOUT_MS = 65_000;

export interface FunctionRuntimeOptions {
  readonly cloud: Cloud;
  /** Base address of the local cloud's APIs, for example `http://127.0.0.1:1234`. */
  readonly apiUrl: string;
}

/** A function that was invoked at least once. */
interface Deployment {
  readonly folder: string;
  readonly pool: InstancePool;
  readonly log: FunctionLog;
}

/**
 * Runs functions as SCF does: the real zip, in processes of its own, one invocation at a time in each. Warm instances are
 * reused and stay until {@link close}.
 */
export class FunctionRuntime {
  private readonly cloud: Cloud;
  private readonly apiUrl: string;
  private readonly credentials: ExecutionCredentials;
  private readonly deployments = new Map<FunctionResource, Deployment>();
  private closed = false;

  constructor(options: FunctionRuntimeOptions) {
    this.cloud = options.cloud;
    this.apiUrl = options.apiUrl;
    this.credentials = new ExecutionCredentials(options.cloud);
  }

  /**
   * Invokes a function synchronously. Whatever the function does there is an answer.
   *
   * @throws UserError when the function's zip cannot be run
   */
  async invoke(fn: FunctionResource, event: unknown): Promise<Answer> {
    const requestId = this.cloud.ids.uuid("invocation");
    const { pool, log } = this.deployment(fn);
    const answer = await this.answer(fn, pool, requestId, JSON.stringify(event) ?? "null");
    if (!answer.ok) {
      const { statusCode, errorMessage } = answer.error;
      log.add({ requestId, from: "platform", text: `${statusCode} ${errorMessage}` });
    }
    return answer;
  }

  /** The last lines of a function, oldest first. */
  log(fn: FunctionResource): readonly LogLine[] {
    return this.deployments.get(fn)?.log.lines ?? [];
  }

  /** Stops every instance and removes the unpacked code. */
  async close(): Promise<void> {
    this.closed = true;
    const deployments = [...this.deployments.values()];
    this.deployments.clear();
    await Promise.all(deployments.map(({ pool }) => pool.stop()));
    await Promise.all(deployments.map(({ folder }) => rm(folder, { recursive: true, force: true })));
  }

  private async answer(fn: FunctionResource, pool: InstancePool, requestId: string, event: string): Promise<Answer> {
    if (Buffer.byteLength(event) > PAYLOAD_MAX_BYTES) {
      return platformAnswer(requestId, "requestTooLarge", "The size of request exceeds the upper limit (6MB)");
    }
    let environment: Record<string, string>;
    try {
      environment = this.credentials.environment(fn.role);
    } catch (error) {
      if (error instanceof ApiError) return platformAnswer(requestId, "unauthorized", error.message);
      throw error;
    }
    const limit = fn.reservedConcurrency ?? Math.floor(REGION_QUOTA_MB / fn.memoryMb);
    const instance = pool.acquire(limit);
    if (!instance) return platformAnswer(requestId, "resourceLimitReached", exceededQuota(fn));
    try {
      const started = await this.within(INIT_TIMEOUT_MS, instance, instance.started);
      if (started === "timeout") {
        return platformAnswer(
          requestId,
          "initContainerTimeout",
          `Initialization timed out after ${INIT_TIMEOUT_MS / 1_000} seconds`,
        );
      }
      if (started.kind !== "ready") return toAnswer(requestId, started);
      const context = invocationContext(fn, requestId, environment);
      const running = instance.invoke({ requestId, event, context, environment });
      const outcome = await this.within(fn.timeoutSeconds * 1_000, instance, running);
      if (outcome === "timeout") {
        return platformAnswer(
          requestId,
          "timeLimitReached",
          `Invoking task timed out after ${fn.timeoutSeconds} seconds`,
        );
      }
      return toAnswer(requestId, outcome);
    } finally {
      pool.release(instance);
    }
  }

  /** Waits for an instance for at most that long; one that does not answer is stopped. */
  private async within(ms: number, instance: Instance, outcome: Promise<Outcome>): Promise<Outcome | "timeout"> {
    const over = new AbortController();
    const timeout = this.cloud.clock.sleep(ms, over.signal).then(() => "timeout" as const);
    const first = await Promise.race([outcome, timeout]);
    over.abort();
    if (first === "timeout") await instance.stop();
    return first;
  }

  private deployment(fn: FunctionResource): Deployment {
    if (this.closed) throw new Error(`The function ${fn.name} was invoked after the runtime was closed.`);
    const known = this.deployments.get(fn);
    if (known) return known;

    const code = readCodePackage(fn.code, fn.handler, `The code of the function ${fn.name}`);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "scf-")));
    unpack(code, folder);
    const log = new FunctionLog(this.cloud, fn);
    const start = (): Instance =>
      new Instance({
        folder,
        handler: fn.handler,
        memoryMb: fn.memoryMb,
        // The module may want credentials while it loads, before the first invocation brings them.
        environment: { ...instanceEnvironment(fn, folder, this.apiUrl), ...this.credentials.environment(fn.role) },
        onLine: (text, requestId) => log.add({ requestId, from: "function", text }),
      });
    const deployment: Deployment = { folder, pool: new InstancePool(start), log };
    this.deployments.set(fn, deployment);
    return deployment;
  }
}

function exceededQuota(fn: FunctionResource): string {
  return fn.reservedConcurrency === undefined
    ? `Function [ ${fn.name} ] concurrency exceeded region unreserved quota ${REGION_QUOTA_MB} MB`
    : `Function [ ${fn.name} ] concurrency exceeded reserved quota ${fn.reservedConcurrency * fn.memoryMb} MB`;
}

function toAnswer(requestId: string, outcome: Outcome): Answer {
  switch (outcome.kind) {
    case "returned":
      if (Buffer.byteLength(outcome.result) > PAYLOAD_MAX_BYTES) {
        return platformAnswer(requestId, "responseTooLarge", "The size of response exceeds the upper limit (6MB)");
      }
      return { ok: true, requestId, result: outcome.result };
    case "threw":
    case "crashed":
      return platformAnswer(requestId, "userCodeException", "user code exception caught", outcome.stack);
    case "handlerNotFound":
      return platformAnswer(requestId, "handlerNotFound", `HandlerNotFound: ${outcome.message}`);
    case "outOfMemory":
      return platformAnswer(requestId, "memoryLimitReached", "Memory limit reached");
    case "exited":
      return platformAnswer(requestId, "processExited", `User process exit when running: ${outcome.how}`);
    case "ready":
      throw new Error("An instance reported that it is ready while it was running.");
  }
}
