import { defined } from "../../lib/defined";
import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { assertWritable } from "../../lib/writable-file";
import { REPORTER_NAMES, REPORTERS, type ReporterName } from "../reporters";
import { otlpAddress, otlpHeaders } from "./otlp-variables";

const SILENT = { output: { out: () => {}, err: () => {} }, live: false, colors: false };

/** Reporters that can send their text to an address. */
const PUSHING = REPORTER_NAMES.filter((name) => "request" in REPORTERS[name](SILENT));

/** A `--reporter` of the command line. */
export interface ReporterChoice {
  readonly name: ReporterName;
  /** What follows the equals sign. @default - stdout */
  readonly where?: string;
}

export type Destination =
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly path: string; readonly append: boolean }
  | { readonly kind: "address"; readonly address: URL; readonly headers: Readonly<Record<string, string>> };

export interface ReportDestination {
  readonly name: ReporterName;
  readonly destination: Destination;
}

const isReporterName = (name: string): name is ReporterName => (REPORTER_NAMES as readonly string[]).includes(name);

/** A commander parser for a repeatable NAME or NAME=WHERE. @throws UserError */
export function reporterChoice(text: string, previous: readonly ReporterChoice[] = []): ReporterChoice[] {
  const [, name = "", where] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  if (!isReporterName(name)) {
    throw new UserError(
      `There is no reporter "${name}"; there are: ${REPORTER_NAMES.join(", ")}.${didYouMean(name, REPORTER_NAMES)}`,
      "Name one with --reporter NAME or --reporter NAME=PATH.",
    );
  }
  if (where === "") {
    throw new UserError(
      `--reporter ${name}= names no place: what follows the equals sign is empty.`,
      `Write --reporter ${name}=PATH (is a variable unset?), or --reporter ${name} for stdout.`,
    );
  }
  return [...previous, { name, ...defined({ where }) }];
}

function parseAddress(name: ReporterName, text: string, headers: Readonly<Record<string, string>>): Destination {
  if (!PUSHING.includes(name)) {
    throw new UserError(
      `The reporter ${name} writes to stdout or a file and cannot send to an address; ${PUSHING.join(" and ")} can.`,
      `Name a file with --reporter ${name}=PATH.`,
    );
  }
  if (!URL.canParse(text)) {
    throw new UserError(
      `--reporter ${name} was given something that is not an address.`,
      `Write --reporter ${name}=https://HOST.`,
    );
  }
  const address = new URL(text);
  if (address.username || address.password) {
    throw new UserError(
      `The address of --reporter ${name} holds a user name or password, which other processes can read.`,
      `Take it out; headers for otlp go into OTEL_EXPORTER_OTLP_HEADERS.`,
    );
  }
  return { kind: "address", address, headers };
}

function parseDestination({ name, where }: ReporterChoice, variables: Variables): Destination {
  const text = where ?? (name === "otlp" ? otlpAddress(variables) : undefined);
  if (text === undefined) return { kind: "stdout" };
  if (/^https?:/i.test(text)) return parseAddress(name, text, name === "otlp" ? otlpHeaders(variables) : {});
  return { kind: "file", path: text, append: text === variables["GITHUB_STEP_SUMMARY"] };
}

const placeName = (destination: Destination): string => {
  switch (destination.kind) {
    case "stdout":
      return "stdout";
    case "file":
      return destination.path;
    case "address":
      return destination.address.href;
  }
};

/**
 * Where each report goes. Every file is known to be writable afterwards, and no place is written to twice.
 * @throws UserError
 */
export function parseDestinations(
  choices: readonly ReporterChoice[],
  variables: Variables,
): readonly ReportDestination[] {
  const all = choices.map((choice) => ({ name: choice.name, destination: parseDestination(choice, variables) }));
  const takenBy = new Map<string, ReporterName>();
  for (const { name, destination } of all) {
    const place = placeName(destination);
    const other = takenBy.get(place);
    if (other !== undefined) {
      throw new UserError(
        `The reporters ${other} and ${name} would both write to ${place}.`,
        "Give each a place of its own with --reporter NAME=PATH; one may be without and writes to stdout.",
      );
    }
    takenBy.set(place, name);
    if (destination.kind === "file") assertWritable(destination.path, `--reporter ${name}=PATH`);
  }
  return all;
}
