import { UserError } from "../../../lib/user-error";
import type { Fault } from "./fault";

/** What a fault is compared with: a request that is signed, allowed and within the quota. */
export interface FaultTarget {
  readonly service: string;
  readonly action: string;
  /** See findSubject. */
  readonly subject: string;
  readonly parameters: object;
}

interface Rule {
  readonly fault: Fault;
  /** Requests that it was for. */
  calls: number;
  /** Requests that it hit. */
  hits: number;
}

/** A fault and its effects so far. */
export interface FaultState {
  readonly fault: Fault;
  /** Requests that it was for, since it was added. */
  readonly calls: number;
  /** Requests that it hit. */
  readonly hits: number;
}

/** Faults at a time; every request is compared with each. */
export const MAX_FAULTS = 100;

/**
 * Scripted faults. A request that is signed, allowed and within the quota takes the oldest fault that is for it and
 * due, one fault per request: a fault never hides a mistake of the caller.
 */
export class Faults {
  private rules: Rule[] = [];

  /** @param random a number from 0 up to but not including 1, for faults with a share. */
  constructor(private readonly random: () => number = Math.random) {}

  /** @throws UserError for more than {@link MAX_FAULTS} that are not used up */
  add(...faults: readonly Fault[]): void {
    const rules = [...this.rules.filter(isLeft), ...faults.map((fault) => ({ fault, calls: 0, hits: 0 }))];
    if (rules.length > MAX_FAULTS) {
      throw new UserError(
        `There would be ${rules.length} faults at once, more than ${MAX_FAULTS}.`,
        "Clear the faults first, or let one fault hit several requests with times, every or share.",
      );
    }
    this.rules = rules;
  }

  clear(): void {
    this.rules = [];
  }

  /** What has not been used up, oldest first; `times` is what is left. */
  get pending(): readonly Fault[] {
    return this.states.map(({ fault, hits }) =>
      fault.times === undefined ? fault : { ...fault, times: fault.times - hits },
    );
  }

  /** Every fault that has not been used up, oldest first. */
  get states(): readonly FaultState[] {
    return this.rules.filter(isLeft);
  }

  /** The fault that hits a request, used up by one; undefined when there is none. */
  take(target: FaultTarget): Fault | undefined {
    if (this.rules.length === 0) return undefined;
    const matching = this.rules.filter((rule) => isLeft(rule) && isFor(rule.fault, target));
    for (const rule of matching) rule.calls += 1;
    const due = matching.find((rule) => isDue(rule) && this.draws(rule.fault));
    if (due) due.hits += 1;
    return due?.fault;
  }

  private draws({ share }: Fault): boolean {
    return share === undefined || this.random() < share;
  }
}

const isLeft = ({ fault, hits }: Rule): boolean => hits < (fault.times ?? Number.POSITIVE_INFINITY);

const isDue = ({ fault: { skip = 0, every = 1 }, calls }: Rule): boolean =>
  calls > skip && (calls - skip - 1) % every === 0;

const isFor = ({ service, action, subject, parameters = {} }: Fault, target: FaultTarget): boolean =>
  (service ?? target.service) === target.service &&
  (action ?? target.action) === target.action &&
  (subject ?? target.subject) === target.subject &&
  Object.entries(parameters).every(([path, text]) => textAt(target.parameters, path) === text);

/** The text of the plain value at a path; undefined where there is none. */
function textAt(parameters: object, path: string): string | undefined {
  let value: unknown = parameters;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === "object" || value === undefined ? undefined : String(value);
}
