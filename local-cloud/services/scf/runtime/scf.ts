import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import type { HttpListener } from "../../../core/http-listener";
import type { FunctionInput, FunctionResource, FunctionSettings, FunctionVersion } from "../state/function";
import { checkFunction } from "../state/function-limits";
import { requireNoAlias } from "../state/function-versions";
import type { TimerTriggerInput, Trigger, TriggerChanges, UrlTriggerInput } from "../state/trigger";
import { answerRequest } from "./answer-request";
import { AsyncInvocations } from "./async-invocations";
import { readCodePackage } from "./code-package";
import { executionRole } from "./execution-role";
import { FunctionRuntime, type FunctionRuntimeOptions } from "./function-runtime";
import { openFunctionUrl } from "./function-url";
import { timerDesc } from "./timer-desc";
import { type Firing, runDueTimers } from "./timers";
import { type HttpTriggerDesc, parseHttpTriggerDesc } from "./trigger-desc";
import { findRefusal } from "./url-caller";

/**
 * SCF of a local cloud: creates, changes and deletes functions and triggers, runs them, and ends everything it started.
 */
export class Scf {
  readonly runtime: FunctionRuntime;
  readonly asynchronous: AsyncInvocations;
  private readonly cloud: Cloud;
  private readonly urls = new Map<Trigger, HttpListener>();

  constructor(options: FunctionRuntimeOptions) {
    this.cloud = options.cloud;
    this.runtime = new FunctionRuntime(options);
    this.asynchronous = new AsyncInvocations(options.cloud, this.runtime);
  }

  /**
   * Creates a function whose code can be run and whose role can be assumed.
   *
   * @param source what the code is called in an error, for example the path of its zip
   * @throws UserError when the zip cannot be run
   * @throws ApiError ResourceNotFound.Role, UnauthorizedOperation.Role, InvalidParameter.Cls,
   *   FailedOperation.TopicNotExist, and those of ScfState.createFunction
   */
  createFunction(input: FunctionInput, source: string): FunctionResource {
    this.check(input, source);
    return this.cloud.scf.createFunction(input);
  }

  /**
   * Changes `$LATEST`. The next invocation is served by new instances; what is under way ends on the old ones.
   *
   * @throws as {@link createFunction}
   */
  updateFunction(fn: FunctionResource, changes: Partial<Omit<FunctionSettings, "type">>, source: string): void {
    this.check({ ...fn, ...changes }, source);
    Object.assign(fn, changes, { modifiedAt: this.cloud.clock.now() });
    this.runtime.retire(fn);
  }

  /** Deletes a function with its versions, triggers, URLs and instances. */
  async deleteFunction(fn: FunctionResource): Promise<void> {
    const triggers = this.cloud.scf.triggersFor(fn);
    this.cloud.scf.deleteFunction(fn);
    for (const version of [fn, ...fn.versions]) this.runtime.retire(version);
    await Promise.all(triggers.map((trigger) => this.closeUrl(trigger)));
  }

  /**
   * Deletes a published version with its URL and instances.
   *
   * @throws ApiError UnsupportedOperation.AliasBind, FailedOperation.DeleteTrigger.UrlUsed
   */
  async deleteVersion(fn: FunctionResource, version: FunctionVersion): Promise<void> {
    requireNoAlias(fn, version);
    const trigger = this.cloud.scf.triggersFor(fn).find(({ qualifier }) => qualifier === version.version);
    if (trigger) await this.deleteTrigger(trigger);
    fn.versions.splice(fn.versions.indexOf(version), 1);
    this.runtime.retire(version);
  }

  /**
   * Creates a function URL and, unless it is closed or private, starts its listener.
   *
   * @throws ApiError InvalidParameterValue.TriggerDesc, and those of ScfState.createUrlTrigger
   */
  async createUrlTrigger(input: UrlTriggerInput): Promise<Trigger> {
    parseHttpTriggerDesc(input.desc);
    const trigger = this.cloud.scf.createUrlTrigger(input);
    await this.openUrl(trigger);
    return trigger;
  }

  /**
   * Creates a timer. It fires when {@link runDueTimers} is told that its time has come.
   *
   * @throws as {@link timerDesc}, ScfState.createTimerTrigger
   */
  createTimerTrigger(input: TimerTriggerInput): Trigger {
    return this.cloud.scf.createTimerTrigger({ ...input, desc: timerDesc(input.desc) });
  }

  /**
   * Changes the rules of a function URL, whose address stays, or of a timer.
   *
   * @throws ApiError InvalidParameterValue.TriggerDesc
   */
  async updateTrigger(trigger: Trigger, { desc = trigger.desc, ...changes }: TriggerChanges): Promise<void> {
    const isUrl = trigger.type === "http";
    if (isUrl) parseHttpTriggerDesc(desc);
    Object.assign(trigger, changes, {
      desc: isUrl ? desc : timerDesc(desc),
      modifiedAt: this.cloud.clock.now(),
    });
    if (isUrl) await this.openUrl(trigger);
  }

  /**
   * Fires the timers that are due after `from` and until `to`, in their order and one after the other.
   *
   * @param moveTo told of each time before its timers fire, for a clock that is moved by hand
   * @returns what fired, in order
   */
  runDueTimers(from: number, to: number, moveTo: (time: number) => void = () => {}): Promise<Firing[]> {
    return runDueTimers({ state: this.cloud.scf, runtime: this.runtime, moveTo }, from, to);
  }

  /** Deletes a trigger and ends its URL. @throws ApiError FailedOperation.DeleteTrigger.UrlUsed */
  async deleteTrigger(trigger: Trigger): Promise<void> {
    this.cloud.scf.deleteTrigger(trigger);
    await this.closeUrl(trigger);
  }

  /** Opens the function URLs of the state as it is now, where they were. */
  async resume(): Promise<void> {
    await Promise.all(this.cloud.scf.triggers.filter(({ type }) => type === "http").map((url) => this.openUrl(url)));
  }

  /** Closes every function URL and stops every function; events that wait are dropped. */
  async close(): Promise<void> {
    this.asynchronous.stop();
    await this.closeUrls();
    await this.runtime.close();
    await this.asynchronous.settled();
  }

  private check(input: FunctionInput, source: string): void {
    checkFunction(input);
    if (input.role !== undefined) executionRole(this.cloud, input.role);
    this.checkLogs(input);
    readCodePackage(input, source);
  }

  private checkLogs({ clsLogsetId, clsTopicId }: FunctionInput): void {
    if ((clsLogsetId === undefined) !== (clsTopicId === undefined)) {
      throw new ApiError("InvalidParameter.Cls", "ClsLogsetId and ClsTopicId must be set together, or neither.");
    }
    if (clsTopicId !== undefined && this.cloud.cls.topics.get(clsTopicId)?.logsetId !== clsLogsetId) {
      throw new ApiError("FailedOperation.TopicNotExist", `The logset ${clsLogsetId} has no topic ${clsTopicId}.`);
    }
  }

  private async openUrl(trigger: Trigger): Promise<void> {
    if (this.urls.has(trigger) || !activeRules(trigger)) return;
    const url = await openFunctionUrl(
      {
        rules: () => activeRules(trigger),
        findRefusal: (message) => findRefusal(message, trigger.function, this.cloud),
        answer: (request, body) => {
          const { cloud, runtime } = this;
          return answerRequest(request, body, {
            cloud,
            runtime,
            function: trigger.function,
            qualifier: trigger.qualifier,
          });
        },
        newRequestId: () => this.cloud.ids.uuid("invocation"),
      },
      trigger.url,
    );
    this.urls.set(trigger, url);
    trigger.url = url.address;
  }

  private async closeUrls(): Promise<void> {
    await Promise.all([...this.urls.keys()].map((trigger) => this.closeUrl(trigger)));
  }

  private async closeUrl(trigger: Trigger): Promise<void> {
    const url = this.urls.get(trigger);
    this.urls.delete(trigger);
    await url?.close();
  }
}

/** Undefined while nobody may call the URL from the public network. */
function activeRules({ enabled, desc }: Trigger): HttpTriggerDesc | undefined {
  const rules = parseHttpTriggerDesc(desc);
  return enabled && rules.NetConfig.EnableExtranet ? rules : undefined;
}
