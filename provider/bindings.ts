import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, UserError } from "../lib/user-error";
import { SCHEMA_FILE } from "./provider-schema";

const STAMP_FILE = join(__dirname, "lib", "stamp.json");

/**
 * Makes sure that the bindings which constructs import were generated, and from the schema as it is now: an install
 * without install scripts leaves none, and a pull can leave old ones. Call it before importing constructs.
 * @throws UserError
 */
export function requireProviderBindings(stampFile: string = STAMP_FILE): void {
  const schema = createHash("sha256").update(readFileSync(SCHEMA_FILE)).digest("hex");
  const made = existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, "utf8")) as { schema?: string }) : undefined;
  if (made?.schema === schema) return;
  throw new UserError(
    `The bindings of the Terraform provider in provider/lib ${made ? "are older than provider/schema.json" : "were not generated on install"}.`,
    "Run `npm run generate -w provider`.",
    EXIT.usage,
  );
}
