import type { Contract } from "../../contract/vendor/revisions";
import type { Violation } from "../../lib/schema-errors";
import type { Environment } from "../generated/types";
import type { DefaultedEnvironment } from "../with-defaults";

/** What an environment is checked against. */
export interface CheckContext {
  /** The vendor's contract by the revision that the environment names. */
  readonly contract: Contract;
  /** The file's own values, without defaults. */
  readonly written: Environment;
  /** The file's folder, where the path of a document starts. */
  readonly folder: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Finds what is wrong between the values of an environment, each of which its schema allows. */
export type EnvironmentCheck = (environment: DefaultedEnvironment, context: CheckContext) => readonly Violation[];
