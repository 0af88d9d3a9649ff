import { UserError } from "../../lib/user-error";
import type { ReporterChoice } from "./report-destination";

export interface ReporterFlags {
  readonly reporter?: readonly ReporterChoice[];
  /** `json` is short for another reporter, json. */
  readonly format?: "text" | "json";
  readonly output?: string;
  readonly quiet?: true;
}

function asked({ reporter, format }: ReporterFlags): readonly ReporterChoice[] {
  if (format === "json") return [...(reporter ?? []), { name: "json" }];
  return reporter ?? [{ name: "list" }];
}

/**
 * The reporters that the command line asks for: list unless it names another, and with --quiet always list on stdout,
 * where nothing else may be written then.
 * @throws UserError
 */
export function reporterChoices(flags: ReporterFlags): ReporterChoice[] {
  const { output, quiet } = flags;
  const reporter = asked(flags);
  const [only, second] = reporter;
  if (output !== undefined && (second !== undefined || only?.where !== undefined)) {
    throw new UserError(
      "--output names the file of a reporter that has none, and goes with a single --reporter NAME.",
      "Leave --output out and write --reporter NAME=PATH for each.",
    );
  }
  const choices = reporter.map((choice) => (output === undefined ? choice : { ...choice, where: output }));
  if (!quiet) return choices;
  const loud = choices.find(({ name, where }) => where === undefined && name !== "list" && name !== "otlp");
  if (loud) {
    throw new UserError(
      `--quiet prints failures for people, but the reporter ${loud.name} has no file to write to.`,
      `Name one with --reporter ${loud.name}=PATH.`,
    );
  }
  const listed = choices.some(({ name, where }) => name === "list" && where === undefined);
  return listed ? choices : [...choices, { name: "list" }];
}
