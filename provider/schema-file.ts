import { readFileSync } from "node:fs";
import { UserError } from "../lib/user-error";

/**
 * The content of a file that `terraform providers schema -json` wrote.
 * @throws UserError when it cannot be read or is not JSON
 */
export function readProviderSchemaJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(
      `The schema file cannot be read: ${(error as Error).message}.`,
      "Give the path of an existing file with --schema.",
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      `${file} is not JSON.`,
      "Write it with `terraform providers schema -json > FILE`; an upgrade notice of Terraform must not be in it.",
    );
  }
}
