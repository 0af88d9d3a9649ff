import { readFileSync } from "node:fs";
import { dotted, violations } from "../../lib/schema-errors";
import { UserError } from "../../lib/user-error";
import { SEED_SCHEMA, type Seed } from "./seed-schema";

const FIX = "Correct the seed file; what it may hold is described in the README of tencent-local-cloud.";

/** Reads a seed file, YAML or JSON. @throws UserError when it cannot be read or does not fit its schema */
export function readSeed(file: string): Seed {
  const seed = parseYaml(file, read(file)) ?? {};
  const { Ajv } = require("ajv") as typeof import("ajv");
  const validate = new Ajv({ allErrors: true, strict: false }).compile(SEED_SCHEMA);
  if (validate(seed)) return seed as Seed;
  const [first] = violations(validate.errors, seed, SEED_SCHEMA);
  throw new UserError(
    `${file}: ${dotted(first?.path ?? [])}: ${first?.message ?? "it is not valid."}`,
    first?.fix ?? FIX,
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(
      `The seed file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      "Give --seed a file that exists.",
    );
  }
}

function parseYaml(file: string, content: string): unknown {
  const { parse } = require("yaml") as typeof import("yaml");
  try {
    return parse(content);
  } catch (error) {
    const [what = ""] = (error as Error).message.split("\n");
    throw new UserError(`${file} is not YAML: ${what.replace(/:$/, "")}.`, FIX);
  }
}
