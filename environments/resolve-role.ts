import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Violation } from "../lib/schema-errors";
import { parsePolicy } from "../policies/parse-policy";
import { PolicyError } from "../policies/policy-error";
import type { Environment } from "./generated/types";
import type { ResolvedEnvironment } from "./resolved-environment";

/**
 * The permission boundary with its document read and checked.
 * @param folder where the path of a document starts
 */
export function resolveRole(
  role: Environment["role"],
  folder: string,
): { role: ResolvedEnvironment["role"]; problems: Violation[] } {
  if (!role?.permissionBoundary) return { role: {}, problems: [] };
  const { policyId, document } = role.permissionBoundary;
  if (document === undefined) return { role: { permissionBoundary: { policyId } }, problems: [] };
  try {
    const text = typeof document === "string" ? readFileSync(join(folder, document), "utf8") : JSON.stringify(document);
    parsePolicy(text, "permission");
    return { role: { permissionBoundary: { policyId, document: text } }, problems: [] };
  } catch (error) {
    const cause =
      error instanceof PolicyError ? error.message : `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
    const got = typeof document === "string" ? `got "${document}": ` : "";
    const message = `${got}${cause}; allowed: a CAM policy of syntax 2.0, or the path of a JSON file with one.`;
    return { role: {}, problems: [{ path: ["role", "permissionBoundary", "document"], message }] };
  }
}
