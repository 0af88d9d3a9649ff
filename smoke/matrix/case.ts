import type { Expectation } from "../../contract/generated/types";
import { isRefused } from "../../contract/vendor/breaches";
import type { Rule } from "../../contract/vendor/rules";

/** The parameters that the matrix varies, by their names in an environment's file. */
export const DIMENSIONS = ["checkMode", "securityLevel", "actionList", "compareImage"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** One combination of parameters. */
export interface MatrixCase {
  /** Name of the profile that it was made from. */
  readonly profile: string;
  /** Its value in each dimension, in the words of a filter. */
  readonly values: string;
  readonly parameters: Readonly<Record<string, unknown>> & { readonly idCardType: string };
  /** The rules of the contract that it breaks; empty when it is legal. */
  readonly breaches: readonly Rule[];
}

/**
 * A value as a filter writes it: a comma separates alternatives, so the actions of a list are joined by a plus.
 */
export const valueText = (value: unknown): string =>
  value === undefined ? "none" : String(value).replaceAll(",", "+");

/** The values of some parameters in the dimensions, in the words of a filter. */
export const describeValues = (parameters: Readonly<Record<string, unknown>>): string =>
  DIMENSIONS.filter((name) => parameters[name] !== undefined)
    .map((name) => `${name}=${valueText(parameters[name])}`)
    .join(" ");

/**
 * What must become of a case: where what it breaks is merely without effect, the vendor does not say whether it
 * is refused.
 */
export const caseExpectation = ({ breaches }: Pick<MatrixCase, "breaches">): Expectation =>
  breaches.length === 0 ? "issued" : isRefused(breaches) ? "refused" : "any";
