/**
 * One place where a text is more than plain text: `${expression}`, or a directive such as `%{ if … }`, without what is
 * between directives.
 */
export interface Template {
  readonly kind: "expression" | "directive";
  /** Without the braces. */
  readonly code: string;
}

const QUOTED = /"(?:[^"\\]|\\.)*"/y;

/** Where the brace that was opened before `start` is closed; the text's length when it never is. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted) at += quoted[0].length - 1;
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Every template that Terraform would evaluate in a text; `$${` and `%%{` are how a text says `${` and `%{`. */
export function templatesIn(text: string): Template[] {
  const found: Template[] = [];
  const opening = /([$%])+\{/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [whole, sign] = match;
    if (whole.length > 2 && whole.at(-3) === sign) continue;
    const end = closingBrace(text, opening.lastIndex);
    const code = text.slice(opening.lastIndex, end);
    found.push({ kind: sign === "$" ? "expression" : "directive", code });
    opening.lastIndex = end + 1;
  }
  return found;
}

/**
 * Functions that an expression calls, in its order; what is quoted in it calls none, unless it is a template itself.
 */
export function callsIn(code: string): string[] {
  const inner = [...code.matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(([quoted]) =>
    templatesIn(quoted).flatMap((template) => callsIn(template.code)),
  );
  const outer = code.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return [...[...outer.matchAll(/([a-z][a-z0-9_]*)\s*\(/g)].map(([, name = ""]) => name), ...inner];
}
