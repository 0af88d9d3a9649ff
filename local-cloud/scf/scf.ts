import type { Cloud } from "../cloud";
import { checkFunction } from "../state/function-limits";
import { type FunctionResource, type Trigger, URL_TRIGGER_NAME } from "../state/scf";
import { readCodePackage } from "./code-package";
import { executionRole } from "./execution-role";
import { FunctionRuntime, type FunctionRuntimeOptions } from "./function-runtime";
import { FunctionUrl } from "./function-url";
import { parseHttpTriggerDesc } from "./trigger-desc";

/** SCF of a local cloud: creates functions and triggers, runs them, and ends everything it started. */
export class Scf {
  readonly runtime: FunctionRuntime;
  private readonly cloud: Cloud;
  private readonly urls = new Map<Trigger, FunctionUrl>();

  constructor(options: FunctionRuntimeOptions) {
    this.cloud = options.cloud;
    this.runtime = new FunctionRuntime(options);
  }

  /**
   * Creates a function whose code can be run and whose role can be assumed.
   *
   * @param source what the code is called in an error, for example the path of its zip
   * @throws UserError when the zip cannot be run
   * @throws ApiError ResourceNotFound.Role, UnauthorizedOperation.Role, and those of ScfState.createFunction
   */
  createFunction(input: Omit<FunctionResource, "functionId">, source: string): FunctionResource {
    checkFunction(input);
    if (input.role !== undefined) executionRole(this.cloud, input.role);
    readCodePackage(input.code, input.handler, source);
    return this.cloud.scf.createFunction(input);
  }

  /**
   * Creates a function URL and, unless it is closed or private, starts its listener.
   *
   * @throws ApiError InvalidParameterValue.TriggerDesc, UnsupportedOperation.Trigger, and those of ScfState.createTrigger
   */
  async createUrlTrigger(input: Omit<Trigger, "url" | "name" | "type" | "createdAt">): Promise<Trigger> {
    const { CorsConfig, NetConfig } = parseHttpTriggerDesc(input.description);
    const fn = this.cloud.scf.function(input.region, input.namespace, input.functionName);
    const trigger = this.cloud.scf.createTrigger({
      ...input,
      type: "http",
      name: URL_TRIGGER_NAME,
      createdAt: this.cloud.clock.now(),
    });
    if (!trigger.enabled || !NetConfig.EnableExtranet) return trigger;
    const url = await FunctionUrl.open({
      cors: CorsConfig,
      invoke: (event) => this.runtime.invoke(fn, event),
      newRequestId: () => this.cloud.ids.uuid("invocation"),
    });
    this.urls.set(trigger, url);
    trigger.url = url.address;
    return trigger;
  }

  /** Closes every function URL and stops every function. */
  async close(): Promise<void> {
    await Promise.all([...this.urls.values()].map((url) => url.close()));
    this.urls.clear();
    await this.runtime.close();
  }
}
