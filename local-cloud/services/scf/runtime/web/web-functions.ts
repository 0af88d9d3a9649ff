import { delimiter, join } from "node:path";
import type { FunctionResource, FunctionVersion } from "../../state/function";
import { INIT_TIMEOUT_SECONDS } from "../../state/function-limits";
import { readCodePackage, unpack } from "../code-package";
import { type Deployment, Deployments } from "../deployments";
import { instanceEnvironment } from "../environment";
import type { FunctionLog, InvokedAs } from "../function-log";
import { InstancePool, type PooledInstance } from "../instance-pool";
import { REQUEST_TOO_LARGE } from "../platform-answer";
import type { RuntimeParts } from "../runtime-parts";
import { within } from "../within";
import { zipModes } from "../zip-modes";
import { adaptStartFile, START_FILE, type StartFileProblem, startFileProblem } from "./start-file";
import { type WebAnswer, webPlatformAnswer } from "./web-answer";
import { WebInstance } from "./web-instance";
import { credentialHeaders, serverHeaders, type WebRequest } from "./web-request";

/** A clock that is less ahead is the same clock: time passes between two readings. */
const SAME_CLOCK_MS = 1_000;

/** Runs Web functions: a server per instance, which works on as many requests at a time as the configuration says. */
export class WebFunctions {
  readonly deployments: Deployments<WebInstance>;
  /** Why the instances of a pool cannot be started. */
  private readonly problems = new WeakMap<InstancePool<PooledInstance>, StartFileProblem>();

  constructor(private readonly parts: RuntimeParts) {
    this.deployments = new Deployments(parts.processes, (version, revision, folder) =>
      this.deploy(version, revision, folder),
    );
  }

  /**
   * Hands a request to a version. Whatever it does there is an answer.
   *
   * @throws UserError when its zip cannot be unpacked
   */
  async request(
    fn: FunctionResource,
    version: FunctionVersion,
    request: WebRequest,
    invokedAs: InvokedAs,
  ): Promise<WebAnswer> {
    const requestId = this.parts.cloud.ids.uuid("invocation");
    const log = this.parts.logFor(version);
    const deployment = this.deployments.get(fn, version);
    const refuse = (answer: WebAnswer): WebAnswer => {
      if (answer.error) log.refused(requestId, answer.error, invokedAs);
      return answer;
    };
    if (!request.body) return refuse(webPlatformAnswer(requestId, "requestTooLarge", REQUEST_TOO_LARGE));
    const problem = this.problems.get(deployment.pool);
    if (problem) return refuse(startFileAnswer(requestId, problem));
    const admitted = this.parts.admission.admit(deployment);
    if ("reason" in admitted) return refuse(webPlatformAnswer(requestId, admitted.reason, admitted.message));

    const { instance, credentials } = admitted;
    log.start(requestId, invokedAs);
    try {
      const answer = await this.run(deployment, log, instance, requestId, request, credentials);
      if (answer.error) log.error(requestId, answer.error);
      else if (this.parts.settings.webBodyLogged) log.response(requestId, JSON.stringify(answer.body.toString("utf8")));
      log.end(requestId, answer.error?.statusCode ?? 200);
      return answer;
    } finally {
      await deployment.pool.release(instance);
    }
  }

  private async run(
    { revision }: Deployment<WebInstance>,
    log: FunctionLog,
    instance: WebInstance,
    requestId: string,
    request: WebRequest,
    credentials: Readonly<Record<string, string>>,
  ): Promise<WebAnswer> {
    const { cloud } = this.parts;
    const start = cloud.clock.now();
    const isFirst = instance.take(requestId);
    const started = await instance.started;
    if (started.kind === "exited")
      return webPlatformAnswer(requestId, "containerExited", `ContainerStateExitedByUser: ${started.how}`);
    if (started.kind === "outOfMemory") return outOfMemory(requestId);
    if (started.kind === "notListening")
      return webPlatformAnswer(requestId, "portBindingFailed", "context deadline exceeded");
    if (isFirst) log.coldStart(requestId, Math.round(cloud.clock.now() - start));

    const over = new AbortController();
    const { method, target, body } = request;
    const own = this.inHeaders ? credentialHeaders(credentials) : {};
    const headers = serverHeaders(request, revision, requestId, cloud.account, own);
    const aheadMs = this.aheadMs;
    const sent = instance.request({ requestId, method, target, headers, body, aheadMs }, over.signal);
    const outcome = await within(cloud.clock, revision.timeoutSeconds * 1_000, sent);
    if (outcome === "timeout") {
      over.abort();
      await sent;
      // "Triggers instance repossession" (583/35311), while "other requests go on" (583/47183).
      instance.retire();
      const message = `Invoking task timed out after ${revision.timeoutSeconds} seconds`;
      return webPlatformAnswer(requestId, "timeLimitReached", message);
    }
    switch (outcome.kind) {
      case "answered":
        return { requestId, status: outcome.status, headers: outcome.headers, body: outcome.body };
      case "tooLarge":
        return webPlatformAnswer(
          requestId,
          "httpResponseTooLarge",
          `The HTTP response ${outcome.part} exceeds the size limit.`,
        );
      case "dropped":
        return webPlatformAnswer(requestId, "userCodeException", `User code exception caught: ${outcome.how}`);
      case "outOfMemory":
        return outOfMemory(requestId);
      case "exited":
        return webPlatformAnswer(requestId, "processExited", `User process exit when running: ${outcome.how}`);
    }
  }

  private deploy(version: FunctionVersion, revision: FunctionVersion, folder: string): InstancePool<WebInstance> {
    const code = join(folder, "code");
    unpack(readCodePackage(revision, `The code of the function ${revision.name}`), code);
    const problem = startFileProblem(code, zipModes(revision.code).get(START_FILE) ?? 0);
    const programs = problem ? "" : adaptStartFile(code, revision.runtime, revision.memoryMb, folder);
    const log = this.parts.logFor(version);
    const { cloud, credentials, processes } = this.parts;
    const variables = instanceEnvironment(revision, code, this.parts);
    const startInstance = (): WebInstance => {
      const given = this.inVariables ? credentials.environment(revision.role) : {};
      return new WebInstance({
        processes,
        code,
        environment: {
          ...variables,
          PATH: [programs, variables["PATH"]].join(delimiter),
          ...given,
        },
        // A process cannot be given other variables, so an instance without other credentials is not used for longer
        // than they last.
        isCurrent: () => this.inHeaders || !this.inVariables || credentials.areCurrent(revision.role, given),
        aheadMs: this.aheadMs,
        clock: cloud.clock,
        startTimeoutMs: (revision.initTimeoutSeconds ?? INIT_TIMEOUT_SECONDS.default) * 1_000,
        onLine: (text, requestId) => log.write(text, requestId),
        onRefused: (address) => this.parts.settings.onRefused?.(revision.name, address),
      });
    };
    const pool = new InstancePool(startInstance, revision.instanceConcurrency?.MaxConcurrency ?? 1);
    if (problem) this.problems.set(pool, problem);
    return pool;
  }

  /**
   * How far the platform's clock is ahead of this machine's. Milliseconds; less than a second is the time between two
   * readings.
   */
  private get aheadMs(): number {
    const ahead = this.parts.instanceTime() - Date.now();
    return Math.abs(ahead) < SAME_CLOCK_MS ? 0 : ahead;
  }

  private get inVariables(): boolean {
    return ["variables", "both"].includes(this.parts.settings.webCredentials ?? "variables");
  }

  private get inHeaders(): boolean {
    return ["headers", "both"].includes(this.parts.settings.webCredentials ?? "variables");
  }
}

/**
 * 443 for a file that is not found was seen, in these words; 405 for one that cannot be executed is documented, its
 * words are not.
 */
function startFileAnswer(requestId: string, problem: StartFileProblem): WebAnswer {
  return problem === "notFound"
    ? webPlatformAnswer(requestId, "userCodeError", `[./${START_FILE}] no such file or directory`)
    : webPlatformAnswer(requestId, "containerExited", `[./${START_FILE}] permission denied`);
}

const outOfMemory = (requestId: string): WebAnswer =>
  webPlatformAnswer(requestId, "memoryLimitReached", "Memory limit reached");
