import { jsonReporter } from "./json";
import { junitReporter } from "./junit";
import { listReporter } from "./list";
import type { Reporter, ReporterOptions } from "./reporter";

/** Every reporter by its name on the command line. */
export const REPORTERS = {
  list: listReporter,
  json: jsonReporter,
  junit: junitReporter,
} as const satisfies Record<string, (options: ReporterOptions) => Reporter>;

export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];
