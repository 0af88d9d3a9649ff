import { findVersion } from "../state/function-versions";
import type { ScfState } from "../state/scf-state";
import type { Trigger } from "../state/trigger";
import type { FunctionRuntime } from "./function-runtime";
import type { InvocationAnswer } from "./platform-answer";
import { readCron } from "./timer-desc";

/** What a timer hands to its function (583/9708). */
export interface TimerEvent {
  readonly Type: "Timer";
  readonly TriggerName: string;
  /**
   * When it fired, UTC, ISO 8601 to the second. The page's example shows that, its text says "trigger creation time".
   */
  readonly Time: string;
  /** The timer's custom argument. */
  readonly Message: string;
}

/** One firing of a timer. */
export interface Firing {
  readonly functionName: string;
  readonly triggerName: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How each invocation ended: the first, then the retries of one that failed. */
  readonly answers: readonly InvocationAnswer[];
}

export interface TimerDependencies {
  readonly state: ScfState;
  readonly runtime: FunctionRuntime;
  /** Called with each time before its timers fire. */
  readonly moveTo: (time: number) => void;
}

/** The timers that fire first after a time, and when. */
function nextDue(state: ScfState, after: number): { readonly at: number; readonly triggers: readonly Trigger[] } {
  const due = state.triggers
    .filter(({ type, enabled }) => type === "timer" && enabled)
    .map((trigger) => ({ trigger, at: readCron(trigger.desc).next(after) ?? Number.POSITIVE_INFINITY }));
  const at = Math.min(...due.map((one) => one.at));
  return { at, triggers: due.filter((one) => one.at === at).map(({ trigger }) => trigger) };
}

/** Invokes as the platform does asynchronously, except that retries follow at once. */
async function fire(trigger: Trigger, at: number, { state, runtime }: TimerDependencies): Promise<Firing> {
  const { region, namespace, name } = trigger.function;
  const fn = state.function(region, namespace, name);
  const event: TimerEvent = {
    Type: "Timer",
    TriggerName: trigger.name,
    Time: new Date(at).toISOString().replace(/\.\d+/, ""),
    Message: trigger.customArgument,
  };
  const answers: InvocationAnswer[] = [];
  const alias = fn.aliases.has(trigger.qualifier) ? { alias: trigger.qualifier } : {};
  do
    answers.push(
      await runtime.invoke(fn, event, findVersion(fn, trigger.qualifier), { ...alias, retry: answers.length }),
    );
  while (!answers.at(-1)?.ok && answers.length <= fn.asyncInvocation.retries);
  return { functionName: name, triggerName: trigger.name, at, answers };
}

/** Fires the timers that are due after `from` and until `to`, in their order and one after the other. */
export async function runDueTimers(dependencies: TimerDependencies, from: number, to: number): Promise<Firing[]> {
  const firings: Firing[] = [];
  for (let due = nextDue(dependencies.state, from); due.at <= to; due = nextDue(dependencies.state, due.at)) {
    dependencies.moveTo(due.at);
    for (const trigger of due.triggers) firings.push(await fire(trigger, due.at, dependencies));
  }
  return firings;
}
