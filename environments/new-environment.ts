import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stringify } from "yaml";
import { REGIONS } from "../contract/vendor/regions";
import type { JsonSchema } from "../lib/json-schema";
import { didYouMean } from "../lib/nearest";
import type { SchemaNode } from "../lib/schema-path";
import { exampleValue } from "../lib/schema-words";
import { shownPath } from "../lib/shown-path";
import { UserError } from "../lib/user-error";
import { EXTENSION, environmentEntries } from "./environment-entries";
import { nameProblem } from "./environment-name";
import environmentSchema from "./generated/environment.schema.json";

const SCHEMA_FILE = join(__dirname, "generated", "environment.schema.json");

/** Widest line of a comment. Characters. */
const WIDTH = 118;

const REGION_NAMES = REGIONS.map(({ name }) => name as string);

/** A text in lines of a comment. */
function comment(text: string): string {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length > WIDTH) lines.push(` ${word}`);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => `#${line}\n`).join("");
}

/** A key with a value that it takes, commented out. */
function example(key: string, schema: JsonSchema): string {
  const value = exampleValue(schema as SchemaNode);
  const lines = stringify({ [key]: value }, { lineWidth: 0 })
    .trimEnd()
    .split("\n");
  return lines.map((line) => `#${line}\n`).join("");
}

/**
 * A valid environment file: the region, and every other section of the schema with its meaning and an example,
 * commented out.
 * @param schemaPath of the schema by which editors complete the file, from the file's folder
 */
export function newEnvironmentText(region: string, schemaPath: string): string {
  const { region: regionSchema, regions: _several, ...sections } = (environmentSchema as JsonSchema).properties ?? {};
  const parts = Object.entries(sections).map(([key, schema]) =>
    schema === false ? "" : `\n${comment(schema.description ?? "")}${example(key, schema)}`,
  );
  return [
    `# yaml-language-server: $schema=${schemaPath}\n`,
    comment("Only region is needed. To use one of the examples below, remove the # in front of its lines."),
    `\n${comment((regionSchema || undefined)?.description ?? "")}region: ${region}\n`,
    ...parts,
  ].join("");
}

function requireName(name: string, folder: string): void {
  const problem = nameProblem(name);
  if (problem !== undefined) throw new UserError(`The name "${name}" ${problem}`, "Choose another name.");
  let entries: ReturnType<typeof environmentEntries> = [];
  try {
    entries = environmentEntries(folder);
  } catch {
    // The folder is made with the first file.
  }
  const taken = entries.find((one) => one.name === name || one.base === name);
  if (taken === undefined) return;
  throw new UserError(
    `There is an environment "${name}" already, in ${shownPath(taken.file)}; it was left as it is.`,
    "Choose another name, or edit that file.",
  );
}

function requireRegion(region: string | undefined): string {
  if (region !== undefined && REGION_NAMES.includes(region)) return region;
  const got = region === undefined ? "No region is given" : `The region "${region}" is not known`;
  throw new UserError(
    `${got}; allowed: ${REGION_NAMES.join(", ")}.${didYouMean(region ?? "", REGION_NAMES)}`,
    "Give the region in which the endpoint runs with --region REGION.",
  );
}

/**
 * Writes the file of a new environment, and its folder where there is none.
 * @returns the file
 * @throws UserError for a name or a region that cannot be one, and for a name that is taken; error of the file system
 */
export function createEnvironment(folder: string, name: string, region: string | undefined): string {
  requireName(name, folder);
  const known = requireRegion(region);
  const file = join(folder, `${name}${EXTENSION}`);
  const path = relative(folder, SCHEMA_FILE);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, newEnvironmentText(known, path.startsWith(".") ? path : `./${path}`), { flag: "wx" });
  return file;
}
