import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { ExpressionProblem } from "./expression-parser";

type TerraformFunction = (...args: readonly unknown[]) => unknown;

/**
 * Terraform's functions by name, as far as synthesized stacks use them. Each throws ExpressionProblem on a wrong
 * argument.
 */
export const FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  element: (list, index) => {
    if (!Array.isArray(list) || list.length === 0) throw new ExpressionProblem("element got no list, or an empty one");
    return list[Number(index) % list.length] as unknown;
  },
  filesha256: (value) => {
    const path = asText(value);
    if (!isAbsolute(path)) throw new ExpressionProblem("filesha256 got a path that does not begin with path.module");
    try {
      return createHash("sha256").update(readFileSync(path)).digest("hex");
    } catch {
      throw new ExpressionProblem("filesha256 got the path of a file that cannot be read");
    }
  },
  jsondecode: (value) => {
    const text = asText(value);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new ExpressionProblem("jsondecode got a text that is not JSON");
    }
  },
  jsonencode: (value) =>
    encode(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  replace: (value, search, replacement) => {
    const [text, plain, by] = [asText(value), asText(search), asText(replacement)];
    if (/^\/.+\/$/s.test(plain))
      throw new ExpressionProblem("replace got a regular expression, only plain texts are supported");
    return text.replaceAll(plain, () => by);
  },
  split: (separator, text) => asText(text).split(asText(separator)),
};

/**
 * JSON with sorted keys and no spaces. Terraform's jsonencode writes objects in the order of their attributes' names.
 */
function encode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(encode).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${encode(item)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new ExpressionProblem(`a text was expected, not a value of type ${value === null ? "null" : typeof value}`);
}
