/**
 * Where Terraform's template language begins in a text, except cdktf's own tokens, which stand for what is put there
 * later.
 */
const TEMPLATE = /\$\{(?!TfToken\[)|%\{/g;

/** A text that Terraform reads as it stands: `${` and `%{` would begin an expression or a directive. */
const literalText = (text: string): string => text.replace(TEMPLATE, (opening) => `${opening[0]}${opening}`);

/**
 * A plain value in the form in which Terraform takes it literally: `${` and `%{` are escaped in every text and every
 * key. Unescaped, Terraform would evaluate them with whatever it can reach, such as `${file("/etc/passwd")}`. Tokens of
 * cdktf stay what they are. Only for what becomes part of a stack; Terraform does not read a function's configuration.
 */
export function literal<T>(value: T): T {
  if (typeof value === "string") return literalText(value) as T;
  if (Array.isArray(value)) return value.map(literal) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [literalText(key), literal(item)])) as T;
}
