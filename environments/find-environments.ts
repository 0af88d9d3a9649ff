import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Variables } from "../lib/variables";
import { ENVIRONMENTS_FOLDER } from "./environments-folder";

/** Names the folder of environment files to a process that takes no option, such as the one `cdktf` starts. */
export const ENVIRONMENTS_VARIABLE = "EKYC_ENVIRONMENTS";

/** Where environment files are unless something else is named: in the working folder. */
export const OWN_ENVIRONMENTS = "environments";

/** A folder of environment files. */
export interface EnvironmentsFolder {
  /** Absolute. */
  readonly folder: string;
  /** Whether it is the sample that ships with this package, because no environment was made here. */
  readonly isSample: boolean;
}

/**
 * The folder of environment files that is meant: the one named, else that of the variable, else `environments/` in the
 * working folder, else the package's sample.
 */
export function findEnvironments(named: string | undefined, variables: Variables): EnvironmentsFolder {
  const said = named ?? variables[ENVIRONMENTS_VARIABLE];
  if (said !== undefined) return { folder: resolve(said), isSample: false };
  if (existsSync(OWN_ENVIRONMENTS)) return { folder: resolve(OWN_ENVIRONMENTS), isSample: false };
  return { folder: ENVIRONMENTS_FOLDER, isSample: true };
}
