import { join } from "node:path";
import { PAYLOAD_MAX_BYTES } from "../../../../contract/vendor/scf-limits";
import type { FunctionResource, FunctionVersion } from "../state/function";
import { INIT_TIMEOUT_SECONDS } from "../state/function-limits";
import { readCodePackage, unpack } from "./code-package";
import { Deployments } from "./deployments";
import { instanceEnvironment, invocationContext } from "./environment";
import type { FunctionLog, InvokedAs } from "./function-log";
import { Instance, type InstanceOutcome } from "./instance";
import { InstancePool } from "./instance-pool";
import { outcomeAnswer } from "./outcome-answer";
import { type InvocationAnswer, platformAnswer, REQUEST_TOO_LARGE } from "./platform-answer";
import type { RuntimeParts } from "./runtime-parts";
import { within } from "./within";

/** Runs functions that get events: one invocation at a time in each instance. */
export class EventFunctions {
  readonly deployments: Deployments<Instance>;

  constructor(private readonly parts: RuntimeParts) {
    this.deployments = new Deployments(parts.processes, (version, revision, folder) =>
      this.deploy(version, revision, folder),
    );
  }

  /**
   * Invokes a version with an event, JSON. Whatever it does there is an answer.
   *
   * @throws UserError when its zip cannot be run
   */
  async invoke(
    fn: FunctionResource,
    version: FunctionVersion,
    event: string,
    invokedAs: InvokedAs,
  ): Promise<InvocationAnswer> {
    const { requestId = this.parts.cloud.ids.uuid("invocation") } = invokedAs;
    const log = this.parts.logFor(version);
    const deployment = this.deployments.get(fn, version);
    const refuse = (answer: InvocationAnswer): InvocationAnswer => {
      if (!answer.ok) log.refused(requestId, answer.error, invokedAs);
      return answer;
    };
    if (Buffer.byteLength(event) > PAYLOAD_MAX_BYTES) {
      return refuse(platformAnswer(requestId, "requestTooLarge", REQUEST_TOO_LARGE));
    }
    const admitted = this.parts.admission.admit(deployment);
    if ("reason" in admitted) return refuse(platformAnswer(requestId, admitted.reason, admitted.message));

    const { instance, credentials } = admitted;
    log.start(requestId, invokedAs);
    try {
      const answer = await this.run(deployment.revision, log, instance, requestId, event, credentials);
      if (answer.ok) log.response(requestId, answer.result);
      else log.error(requestId, answer.error);
      log.end(requestId, answer.ok ? 200 : answer.error.statusCode);
      return answer;
    } finally {
      await deployment.pool.release(instance);
    }
  }

  private async run(
    revision: FunctionVersion,
    log: FunctionLog,
    instance: Instance,
    requestId: string,
    event: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<InvocationAnswer> {
    const { cloud } = this.parts;
    if (instance.isNew) {
      const start = cloud.clock.now();
      const { initTimeoutSeconds = INIT_TIMEOUT_SECONDS.default } = revision;
      const started = await this.within(initTimeoutSeconds * 1_000, instance, instance.start(requestId));
      if (started === "timeout") {
        const message = `Initialization timed out after ${initTimeoutSeconds} seconds`;
        return platformAnswer(requestId, "initContainerTimeout", message);
      }
      if (started.kind !== "ready") return outcomeAnswer(requestId, started);
      log.coldStart(requestId, Math.round(cloud.clock.now() - start));
    }
    const context = invocationContext(revision, requestId, cloud.account, environment);
    const time = this.parts.instanceTime();
    const running = instance.invoke({ requestId, event, context, environment, time });
    const outcome = await this.within(revision.timeoutSeconds * 1_000, instance, running);
    if (outcome === "timeout") {
      const message = `Invoking task timed out after ${revision.timeoutSeconds} seconds`;
      return platformAnswer(requestId, "timeLimitReached", message);
    }
    return outcomeAnswer(requestId, outcome);
  }

  /** Waits for an instance for at most that long; one that does not answer is stopped. */
  private async within(
    ms: number,
    instance: Instance,
    outcome: Promise<InstanceOutcome>,
  ): Promise<InstanceOutcome | "timeout"> {
    const first = await within(this.parts.cloud.clock, ms, outcome);
    if (first === "timeout") await instance.stop();
    return first;
  }

  private deploy(version: FunctionVersion, revision: FunctionVersion, folder: string): InstancePool<Instance> {
    const code = join(folder, "code");
    unpack(readCodePackage(revision, `The code of the function ${revision.name}`), code);
    const log = this.parts.logFor(version);
    return new InstancePool(
      () =>
        new Instance({
          processes: this.parts.processes,
          folder: code,
          handler: revision.handler,
          memoryMb: revision.memoryMb,
          // The module may need credentials while it loads, before the first invocation brings them.
          environment: {
            ...instanceEnvironment(revision, code, this.parts),
            ...this.parts.credentials.environment(revision.role),
          },
          onLine: (text, requestId) => log.write(text, requestId),
          onRefused: (address) => this.parts.settings.onRefused?.(revision.name, address),
        }),
      1,
    );
  }
}
