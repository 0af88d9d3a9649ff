import type { FunctionName } from "./function";

/**
 * The name of a trigger of type http that the Terraform provider gives (resource_tc_scf_trigger.go); other callers give
 * others.
 */
export const URL_TRIGGER_NAME = "url-trigger";

/** A trigger of a function. */
export interface Trigger {
  readonly function: FunctionName;
  /** Version or alias that it invokes. */
  readonly qualifier: string;
  readonly type: "http" | "timer";
  readonly name: string;
  /** TriggerDesc, JSON: as given, and of a timer `{"cron": …}`. */
  desc: string;
  /** Description, a note of the caller's own. */
  description: string;
  enabled: boolean;
  /** `Message` of the events of a timer. */
  customArgument: string;
  /** Public address of a trigger of type http, set once its listener is up. */
  url: string | undefined;
  /** From when on the API answers the address, milliseconds since the epoch. */
  urlKnownFrom: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** What creates a trigger of type http. */
export type UrlTriggerInput = Pick<Trigger, "function" | "qualifier" | "desc" | "description" | "enabled"> & {
  /** @default URL_TRIGGER_NAME */
  readonly name?: string;
};

/** What creates a trigger of type timer. */
export type TimerTriggerInput = UrlTriggerInput & Pick<Trigger, "name" | "customArgument">;

/** The parts of a trigger that can be changed. */
export type TriggerChanges = Partial<Pick<Trigger, "desc" | "description" | "enabled" | "customArgument">>;
