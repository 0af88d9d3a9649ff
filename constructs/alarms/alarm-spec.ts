import type { LogQuery } from "./log-query";

/** Minutes, or as many runs of the scheduled smoke checks as the schedule has in them. */
export type Span = { readonly minutes: number } | { readonly runs: number };

/** Levels of an alarm in CLS (CreateAlarm, AlarmLevel). */
export const ALARM_LEVELS = { warning: 0, info: 1, critical: 2 } as const;

/** One alarm as data; the construct, the reference page and the tests are made from it. */
export interface AlarmSpec {
  /** Lower-case words joined by hyphens; the last part of the alarm's name. */
  readonly id: string;
  /** When it is raised, as one sentence for the recipients. */
  readonly what: string;
  /** What to do then, as one sentence. */
  readonly remedy: string;
  /** The writer of the log lines that it looks at. */
  readonly source: "endpoint" | "smoke";
  /** What is looked for, and the figures that it is summed up in. */
  readonly query: LogQuery;
  /** Trigger condition over the query's figures, `$1.NAME` (614/39576). */
  readonly condition: string;
  /** How far back each evaluation looks. */
  readonly window: Span;
  /** Time from one evaluation to the next. */
  readonly period: Span;
  /** Evaluations in a row that must meet the condition. */
  readonly triggerCount: number;
  /** How CLS marks the alarm. */
  readonly level: keyof typeof ALARM_LEVELS;
}
