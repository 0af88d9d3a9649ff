import { htmlReporter } from "./html";
import { jsonReporter } from "./json";
import { junitReporter } from "./junit";
import { listReporter } from "./list";
import { markdownReporter } from "./markdown";
import { ndjsonReporter } from "./ndjson";
import { otlpReporter } from "./otlp";
import { prometheusReporter } from "./prometheus";
import type { Reporter, ReporterOptions } from "./reporter";
import { tapReporter } from "./tap";

/** Every reporter by its name on the command line. */
export const REPORTERS = {
  list: listReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  junit: junitReporter,
  tap: tapReporter,
  markdown: markdownReporter,
  html: htmlReporter,
  prometheus: prometheusReporter,
  otlp: otlpReporter,
} as const satisfies Record<string, (options: ReporterOptions) => Reporter>;

export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];

/** The reporters that show earlier runs too; a history is read only for them. */
export const SHOWS_EARLIER_RUNS: ReadonlySet<ReporterName> = new Set(["html"]);
