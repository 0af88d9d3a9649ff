/** Why an expression cannot be read or evaluated; does not name the expression, and holds none of its values. */
export class ExpressionProblem extends Error {}

/** A Terraform expression. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  /** Parts that are joined to a text; a single part keeps its type. */
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: Expression, value: Expression])[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "equals"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "access"; readonly target: Expression; readonly key: Expression };

const SPACE = /\s*/y;
const IDENTIFIER = /[A-Za-z_][\w-]*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const KEYWORDS = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/**
 * Reads a template: a text with `${expression}` in it, `$${` for a plain `${`. Expressions are references, literals,
 * quoted templates, lists, objects, function calls and `==`; other operators, conditions, loops, splats and directives
 * are not supported.
 *
 * @throws ExpressionProblem
 */
export function parseTemplate(text: string): Expression {
  return new Parser(text).template();
}

/** @throws ExpressionProblem */
export function parseExpression(text: string): Expression {
  return new Parser(text).whole();
}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  template(): Expression {
    return this.parts(() => this.at >= this.text.length, false);
  }

  whole(): Expression {
    const expression = this.expression();
    if (this.peek() !== "") this.fail();
    return expression;
  }

  private parts(atEnd: () => boolean, quoted: boolean): Expression {
    const parts: Expression[] = [];
    let plain = "";
    const flush = (): void => {
      if (plain !== "") parts.push({ kind: "literal", value: plain });
      plain = "";
    };
    while (!atEnd()) {
      if (this.at >= this.text.length) this.fail();
      const marker = this.text.slice(this.at, this.at + 3);
      if (marker === "$${" || marker === "%%{") {
        plain += marker.slice(1);
        this.at += 3;
      } else if (marker.startsWith("${")) {
        flush();
        this.at += 2;
        parts.push(this.expression());
        this.take("}");
      } else if (marker.startsWith("%{")) {
        this.fail();
      } else {
        plain += quoted && marker.startsWith("\\") ? this.escape() : this.text[this.at++];
      }
    }
    flush();
    return { kind: "template", parts };
  }

  private escape(): string {
    const unicode = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/y;
    const code = this.match(unicode);
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    const plain = ESCAPES[this.text[this.at + 1] ?? ""];
    if (plain === undefined) return this.fail();
    this.at += 2;
    return plain;
  }

  private expression(): Expression {
    const left = this.operand();
    this.peek();
    return this.match(/==/y) === undefined ? left : { kind: "equals", left, right: this.operand() };
  }

  private operand(): Expression {
    let expression = this.primary();
    for (;;) {
      const next = this.peek();
      if (next === ".") {
        this.take(".");
        const index = this.match(/\d+/y);
        const key = index === undefined ? this.identifier() : Number(index);
        expression = { kind: "access", target: expression, key: { kind: "literal", value: key } };
      } else if (next === "[") {
        this.take("[");
        const key = this.expression();
        this.take("]");
        expression = { kind: "access", target: expression, key };
      } else {
        return expression;
      }
    }
  }

  private primary(): Expression {
    switch (this.peek()) {
      case '"':
        return this.quoted();
      case "[":
        this.take("[");
        return { kind: "list", items: this.separated("]", () => this.expression()) };
      case "{":
        this.take("{");
        return { kind: "object", entries: this.separated("}", () => this.entry()) };
      case "(": {
        this.take("(");
        const inner = this.expression();
        this.take(")");
        return inner;
      }
    }
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: "literal", value: Number(number) };
    const name = this.identifier();
    if (this.peek() === "(") {
      this.take("(");
      return { kind: "call", name, args: this.separated(")", () => this.expression()) };
    }
    const keyword = KEYWORDS.get(name);
    return keyword === undefined ? { kind: "name", name } : { kind: "literal", value: keyword };
  }

  private quoted(): Expression {
    this.take('"');
    const template = this.parts(() => this.text[this.at] === '"', true);
    this.at += 1;
    return template;
  }

  private entry(): readonly [Expression, Expression] {
    // An unquoted key is its name, not a reference.
    const key = /[A-Za-z_]/.test(this.peek())
      ? ({ kind: "literal", value: this.identifier() } as const)
      : this.expression();
    this.take(this.peek() === ":" ? ":" : "=");
    return [key, this.expression()];
  }

  private separated<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    while (this.peek() !== close) {
      items.push(item());
      if (this.peek() !== close) this.take(",");
    }
    this.take(close);
    return items;
  }

  private identifier(): string {
    this.peek();
    return this.match(IDENTIFIER) ?? this.fail();
  }

  /** Skips space and gives the next character, empty at the end. */
  private peek(): string {
    this.match(SPACE);
    return this.text[this.at] ?? "";
  }

  private take(character: string): void {
    if (this.peek() !== character) this.fail();
    this.at += 1;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(): never {
    const rest = this.text.slice(this.at);
    throw new ExpressionProblem(rest === "" ? "it ends too early" : `unsupported syntax at "${rest.slice(0, 40)}"`);
  }
}
