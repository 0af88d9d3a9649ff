import type { Cloud } from "../../../cloud";
import type { FunctionResource, FunctionVersion } from "../state/function";
import { Admission } from "./admission";
import { EventFunctions } from "./event-functions";
import { ExecutionCredentials } from "./execution-role";
import { FunctionLog, type InvocationRecord, type InvokedAs, type LogLine } from "./function-log";
import type { InvocationAnswer } from "./platform-answer";
import { ProcessGroups } from "./process-groups";
import type { ScfSettings } from "./settings";
import type { WebAnswer } from "./web/web-answer";
import { WebFunctions } from "./web/web-functions";
import type { WebRequest } from "./web/web-request";

export interface FunctionRuntimeOptions extends ScfSettings {
  readonly cloud: Cloud;
  /** Base address of the local cloud's APIs, for example `http://127.0.0.1:1234`. */
  readonly apiUrl: string;
}

/**
 * Runs functions as SCF does: the real zip, in processes of its own. Warm instances are reused and stay until
 * {@link retire} or {@link close}.
 */
export class FunctionRuntime {
  /** How far the clocks of the machines on which functions run are ahead of the cloud's. Milliseconds. */
  clockErrorMs = 0;
  readonly settings: ScfSettings;
  private readonly events: EventFunctions;
  private readonly web: WebFunctions;
  private readonly processes = new ProcessGroups();
  private readonly logs = new WeakMap<FunctionVersion, FunctionLog>();

  constructor({ cloud, apiUrl, ...settings }: FunctionRuntimeOptions) {
    this.settings = settings;
    const credentials = new ExecutionCredentials(cloud);
    const workingMb = (fn: FunctionResource): number =>
      this.events.deployments.workingMb(fn) + this.web.deployments.workingMb(fn);
    const parts = {
      cloud,
      apiUrl,
      settings,
      credentials,
      admission: new Admission(cloud, credentials, workingMb),
      processes: this.processes,
      logFor: (version: FunctionVersion) => this.logFor(version, cloud),
      instanceTime: () => cloud.clock.now() + this.clockErrorMs,
    };
    this.events = new EventFunctions(parts);
    this.web = new WebFunctions(parts);
  }

  /**
   * Invokes an Event function synchronously. Whatever the function does there is an answer.
   *
   * @param version of the function @default $LATEST
   * @throws UserError when the function's zip cannot be run
   */
  invoke(
    fn: FunctionResource,
    event: unknown,
    version: FunctionVersion = fn,
    invokedAs: InvokedAs = {},
  ): Promise<InvocationAnswer> {
    return this.events.invoke(fn, version, JSON.stringify(event) ?? "null", invokedAs);
  }

  /**
   * Hands a request to a Web function. Whatever the function does there is an answer.
   *
   * @param version of the function @default $LATEST
   * @throws UserError when the function's zip cannot be unpacked
   */
  request(
    fn: FunctionResource,
    request: WebRequest,
    version: FunctionVersion = fn,
    invokedAs: InvokedAs = {},
  ): Promise<WebAnswer> {
    return this.web.request(fn, version, request, invokedAs);
  }

  /** The last lines of a version, oldest first, whatever its code was then. */
  log(version: FunctionVersion): readonly LogLine[] {
    return this.logs.get(version)?.lines ?? [];
  }

  /** The last invocations of a version and those under way, oldest first. */
  invocations(version: FunctionVersion): readonly InvocationRecord[] {
    return this.logs.get(version)?.invocations ?? [];
  }

  /**
   * Makes the next invocation of a version start from its present code and configuration. What is under way is finished
   * as it began.
   */
  retire(version: FunctionVersion): void {
    this.events.deployments.retire(version);
    this.web.deployments.retire(version);
  }

  /** Stops every instance and removes the unpacked code. */
  async close(): Promise<void> {
    await Promise.all([this.events.deployments.close(), this.web.deployments.close()]);
    await this.processes.close();
  }

  private logFor(version: FunctionVersion, cloud: Cloud): FunctionLog {
    const known = this.logs.get(version);
    if (known) return known;
    const log = new FunctionLog(cloud, version);
    this.logs.set(version, log);
    return log;
  }
}
