import type { Listed } from "./dated";

/** The vendor's parameter types. */
export type ParameterType = "String" | "Integer" | "Boolean" | "Array of Integer" | "Array of String";

/** One valid value of a parameter. */
export interface ValidValue extends Listed {
  readonly value: string | number;
  readonly meaning: string;
  /** Where the vendor announced it, if not in the text of its parameter. */
  readonly source?: string;
}

/** One request parameter as the API page describes it. */
export interface ParameterSpec extends Listed {
  readonly name: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** Common parameters travel in the request's headers (TC3) or form (v1), the action's own in its body. */
  readonly common: boolean;
  readonly meaning: string;
  readonly default?: string | number | boolean;
  /** Absent when every value of the type is valid. */
  /** A description of its valid values, where a list of them is hard to read. */
  readonly allowed?: string;
  readonly validValues?: readonly ValidValue[];
  /** Smallest and largest valid number, both included. */
  readonly range?: readonly [minimum: number, maximum: number];
  /** Most characters (code points) of a text. */
  readonly maxLength?: number;
  /** Belongs to one verification: each request may bring its own, and no profile fixes it. */
  readonly perRequest?: true;
  readonly source: string;
}
