/** Where Terraform's template language begins in a text, but for cdktf's own tokens, which stand for what is put there later. */
const TEMPLATE = /\$\{(?!TfToken\[)|%\{/g;

/** A text that Terraform reads as the text it was: `${` and `%{` would begin an expression or a directive. */
const literalText = (text: string): string => text.replace(TEMPLATE, (opening) => `${opening[0]}${opening}`);

/**
 * A value of an environment file as Terraform must read it to mean what the file says: in every text and every key, `${` and `%{` are escaped,
 * which else would be evaluated with whatever Terraform can reach, such as `${file("/etc/passwd")}`. Tokens of cdktf stay what they are.
 * For what becomes part of a stack only; what a function is configured with is not read by Terraform.
 */
export function literal<T>(value: T): T {
  if (typeof value === "string") return literalText(value) as T;
  if (Array.isArray(value)) return value.map(literal) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [literalText(key), literal(item)])) as T;
}
