import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiError } from "../api-error";
import type { Cloud } from "../cloud";
import type { FunctionResource, FunctionVersion } from "../state/function";
import { REGION_QUOTA_MB } from "../state/scf";
import { readCodePackage, unpack } from "./code-package";
import { instanceEnvironment, invocationContext } from "./environment";
import { ExecutionCredentials } from "./execution-role";
import { FunctionLog, type LogLine } from "./function-log";
import { Instance, type Outcome } from "./instance";
import { InstancePool } from "./instance-pool";
import { outcomeAnswer } from "./outcome-answer";
import { type Answer, PAYLOAD_MAX_BYTES, platformAnswer } from "./platform-answer";

/** How long a handler's module may take to load (InitTimeout of code functions, 583/11637). */
const INIT_TIMEOUT_MS = 65_000;

export interface FunctionRuntimeOptions {
  readonly cloud: Cloud;
  /** Base address of the local cloud's APIs, for example `http://127.0.0.1:1234`. */
  readonly apiUrl: string;
}

/** Code and configuration as they were when a version was first invoked, or first after a change. */
interface Deployment {
  readonly revision: FunctionVersion;
  readonly folder: string;
  readonly pool: InstancePool;
}

/**
 * Runs functions as SCF does: the real zip, in processes of its own, one invocation at a time in each. Warm instances are
 * reused and stay until {@link retire} or {@link close}.
 */
export class FunctionRuntime {
  /** How far the clocks of the machines on which functions run are ahead of the cloud's. Milliseconds. */
  clockErrorMs = 0;
  private readonly cloud: Cloud;
  private readonly apiUrl: string;
  private readonly credentials: ExecutionCredentials;
  private readonly deployments = new Map<FunctionVersion, Deployment>();
  /** Deployments that take no more invocations, until their last one is answered. */
  private readonly retiring = new Map<Deployment, Promise<void>>();
  private readonly logs = new WeakMap<FunctionVersion, FunctionLog>();
  /** Memory of the instances at work, by function. MB. */
  private readonly usedMb = new WeakMap<FunctionResource, number>();
  private closed = false;

  constructor(options: FunctionRuntimeOptions) {
    this.cloud = options.cloud;
    this.apiUrl = options.apiUrl;
    this.credentials = new ExecutionCredentials(options.cloud);
  }

  /**
   * Invokes a function synchronously. Whatever the function does there is an answer.
   *
   * @param version of the function @default $LATEST
   * @throws UserError when the function's zip cannot be run
   */
  async invoke(fn: FunctionResource, event: unknown, version: FunctionVersion = fn): Promise<Answer> {
    const requestId = this.cloud.ids.uuid("invocation");
    const deployment = this.deployment(version);
    const answer = await this.admit(fn, deployment, requestId, JSON.stringify(event) ?? "null");
    if (!answer.ok) {
      const { statusCode, errorMessage } = answer.error;
      this.logOf(version).add({ requestId, from: "platform", text: `${statusCode} ${errorMessage}` });
    }
    return answer;
  }

  /** The last lines of a version, oldest first, whatever its code was then. */
  log(version: FunctionVersion): readonly LogLine[] {
    return this.logs.get(version)?.lines ?? [];
  }

  /**
   * Makes the next invocation of a version start from its present code and configuration. What is under way is finished as it began;
   * the instances and their code are gone afterwards.
   */
  retire(version: FunctionVersion): void {
    const deployment = this.deployments.get(version);
    if (!deployment) return;
    this.deployments.delete(version);
    const gone = deployment.pool.drain().then(() => remove(deployment));
    this.retiring.set(
      deployment,
      gone.finally(() => this.retiring.delete(deployment)),
    );
  }

  /** Stops every instance and removes the unpacked code. */
  async close(): Promise<void> {
    this.closed = true;
    const deployments = [...this.deployments.values()];
    const retiring = [...this.retiring];
    this.deployments.clear();
    await Promise.all([...deployments, ...retiring.map(([deployment]) => deployment)].map(({ pool }) => pool.stop()));
    await Promise.all([...deployments.map(remove), ...retiring.map(([, gone]) => gone)]);
  }

  /** Answers in the function's place what may not reach it. */
  private async admit(fn: FunctionResource, deployment: Deployment, requestId: string, event: string): Promise<Answer> {
    if (Buffer.byteLength(event) > PAYLOAD_MAX_BYTES) {
      return platformAnswer(requestId, "requestTooLarge", "The size of request exceeds the upper limit (6MB)");
    }
    const { memoryMb, role } = deployment.revision;
    let environment: Record<string, string>;
    try {
      environment = this.credentials.environment(role);
    } catch (error) {
      if (error instanceof ApiError) return platformAnswer(requestId, "unauthorized", error.message);
      throw error;
    }
    const used = this.usedMb.get(fn) ?? 0;
    if (used + memoryMb > (fn.reservedMb ?? REGION_QUOTA_MB)) {
      return platformAnswer(requestId, "resourceLimitReached", exceededQuota(fn));
    }
    this.usedMb.set(fn, used + memoryMb);
    try {
      return await this.run(deployment, requestId, event, environment);
    } finally {
      this.usedMb.set(fn, (this.usedMb.get(fn) ?? 0) - memoryMb);
    }
  }

  private async run(
    { pool, revision }: Deployment,
    requestId: string,
    event: string,
    environment: Record<string, string>,
  ): Promise<Answer> {
    const instance = pool.acquire();
    try {
      const started = await this.within(INIT_TIMEOUT_MS, instance, instance.started);
      if (started === "timeout") {
        return platformAnswer(
          requestId,
          "initContainerTimeout",
          `Initialization timed out after ${INIT_TIMEOUT_MS / 1_000} seconds`,
        );
      }
      if (started.kind !== "ready") return outcomeAnswer(requestId, started);
      const context = invocationContext(revision, requestId, environment);
      const running = instance.invoke({
        requestId,
        event,
        context,
        environment,
        time: this.cloud.clock.now() + this.clockErrorMs,
      });
      const outcome = await this.within(revision.timeoutSeconds * 1_000, instance, running);
      if (outcome === "timeout") {
        return platformAnswer(
          requestId,
          "timeLimitReached",
          `Invoking task timed out after ${revision.timeoutSeconds} seconds`,
        );
      }
      return outcomeAnswer(requestId, outcome);
    } finally {
      void pool.release(instance);
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

  private deployment(version: FunctionVersion): Deployment {
    if (this.closed) throw new Error(`The function ${version.name} was invoked after the runtime was closed.`);
    const known = this.deployments.get(version);
    if (known) return known;

    const revision = { ...version };
    const code = readCodePackage(revision.code, revision.handler, `The code of the function ${revision.name}`);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "scf-")));
    unpack(code, folder);
    const log = this.logOf(version);
    const start = (): Instance =>
      new Instance({
        folder,
        handler: revision.handler,
        memoryMb: revision.memoryMb,
        // The module may want credentials while it loads, before the first invocation brings them.
        environment: {
          ...instanceEnvironment(revision, folder, this.apiUrl),
          ...this.credentials.environment(revision.role),
        },
        onLine: (text, requestId) => log.add({ requestId, from: "function", text }),
      });
    const deployment: Deployment = { revision, folder, pool: new InstancePool(start) };
    this.deployments.set(version, deployment);
    return deployment;
  }

  private logOf(version: FunctionVersion): FunctionLog {
    const known = this.logs.get(version);
    if (known) return known;
    const log = new FunctionLog(this.cloud, version);
    this.logs.set(version, log);
    return log;
  }
}

function remove({ folder }: Deployment): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

function exceededQuota(fn: FunctionResource): string {
  return fn.reservedMb === undefined
    ? `Function [ ${fn.name} ] concurrency exceeded region unreserved quota ${REGION_QUOTA_MB} MB`
    : `Function [ ${fn.name} ] concurrency exceeded reserved quota ${fn.reservedMb} MB`;
}
