import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { ValidationError } from "../validation-error";

/** The whole numbers a service takes. */
export interface IntegerRange {
  /** The smallest. */
  readonly min: number;
  /** The largest. */
  readonly max: number;
  /**
   * What every number is a multiple of.
   * @default 1
   */
  readonly step?: number;
  /**
   * Values outside of the range that have a meaning of their own.
   * @default - none
   */
  readonly besides?: readonly number[];
  /** Where the service says so. */
  readonly source: string;
}

/**
 * Checks a number; one that is known only to Terraform is left to the service.
 * @throws ValidationError with the property, the value and the range
 */
export function requireInteger(scope: IConstruct, property: string, value: number, range: IntegerRange): void {
  const { min, max, step = 1, besides = [], source } = range;
  if (Token.isUnresolved(value) || besides.includes(value)) return;
  if (Number.isInteger(value) && value >= min && value <= max && value % step === 0) return;
  const allowed = [`${min} to ${max}${step === 1 ? "" : ` in steps of ${step}`}`, ...besides].join(" or ");
  throw new ValidationError(
    scope,
    `${property}: got ${value}; allowed: ${allowed} (${source}).`,
    `Change ${property}.`,
  );
}
