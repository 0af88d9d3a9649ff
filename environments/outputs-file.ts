import { readFileSync } from "node:fs";
import { OPTIONAL_OUTPUTS, OUTPUT_NAMES, type TokenEndpointOutputs } from "../contract/endpoint/stack-outputs";
import { UserError } from "../lib/user-error";
import { stackIdFor } from "./derived";

/** The file that a deployment of an environment writes, in the project's root. */
export const outputsFileFor = (environment: string): string => `outputs.${environment}.json`;

/** Deploys an environment and writes its outputs file. */
export const deployCommand = (environment: string, file: string): string =>
  `npx cdktf deploy ${stackIdFor(environment)} --outputs-file ${file}`;

function parse(file: string, environment: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(
      `The outputs of ${environment} cannot be read from ${file}.`,
      `Deploy with \`${deployCommand(environment, file)}\`, load the stack into a local cloud with \`npx ekyc local-cloud --env ${environment}\` and name the file that it prints with --outputs, or name the endpoint with --url.`,
    );
  }
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === "object" && document !== null) return document as Record<string, unknown>;
  } catch {
    // Reported below, as any other text that is not an object.
  }
  throw new UserError(
    `${file} is not a file of stack outputs: it holds no JSON object.`,
    `Write it again with \`${deployCommand(environment, file)}\`.`,
  );
}

/**
 * The outputs of an environment's deployed stack, from the file that `cdktf deploy --outputs-file` writes.
 * @throws UserError when the file is missing, is of another stack, or lacks an output: names the field, the file and
 *   the command
 */
export function readOutputs(environment: string, file: string): TokenEndpointOutputs {
  const document = parse(file, environment);
  const stack = document[stackIdFor(environment)];
  const fix = `Write it again with \`${deployCommand(environment, file)}\`.`;
  if (typeof stack !== "object" || stack === null) {
    const others = Object.keys(document).join(", ") || "nothing";
    throw new UserError(`${file} holds the outputs of ${others}, not of ${environment}.`, fix);
  }
  const fields = Object.keys(OUTPUT_NAMES) as (keyof TokenEndpointOutputs)[];
  const outputs = fields.flatMap((field) => {
    const name = OUTPUT_NAMES[field];
    const value: unknown = (stack as Record<string, unknown>)[name];
    if (value === undefined && OPTIONAL_OUTPUTS.has(field)) return [];
    const expected = field === "profiles" ? "object" : "string";
    if (typeof value !== expected || value === null || value === "") {
      throw new UserError(
        `${file}: the output ${name} of ${environment} is missing or is not of type ${expected}.`,
        fix,
      );
    }
    return [[field, value]];
  });
  return Object.fromEntries(outputs) as TokenEndpointOutputs;
}
