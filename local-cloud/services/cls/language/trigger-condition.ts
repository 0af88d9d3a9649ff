import { ApiError } from "../../../core/api-error";

/** The one row of a query's result. */
export type Row = Readonly<Record<string, number | null>>;

/** A trigger condition over the rows of the queries: row 1 is the first query's. */
export type TriggerCondition = (rows: readonly Row[]) => boolean;

/** null stands for what cannot be computed; any comparison with it is false. */
type Value = number | boolean | null;
type Term = (rows: readonly Row[]) => Value;
type Operation = (left: Value, right: Value) => Value;

const arithmetic =
  (compute: (left: number, right: number) => number): Operation =>
  (left, right) =>
    typeof left === "number" && typeof right === "number" ? compute(left, right) : null;

const comparison =
  (compare: (left: number, right: number) => boolean): Operation =>
  (left, right) =>
    typeof left === "number" && typeof right === "number" && compare(left, right);

/** The operators of 614/39576 on numbers, by level: those of a later level bind tighter. */
const LEVELS: readonly Readonly<Record<string, Operation>>[] = [
  { "||": (left, right) => left === true || right === true },
  { "&&": (left, right) => left === true && right === true },
  {
    ">=": comparison((left, right) => left >= right),
    "<=": comparison((left, right) => left <= right),
    "==": comparison((left, right) => left === right),
    "!=": comparison((left, right) => left !== right),
    ">": comparison((left, right) => left > right),
    "<": comparison((left, right) => left < right),
  },
  { "+": arithmetic((left, right) => left + right), "-": arithmetic((left, right) => left - right) },
  {
    "*": arithmetic((left, right) => left * right),
    "/": arithmetic((left, right) => left / right),
    "%": arithmetic((left, right) => left % right),
  },
];

const TOKEN = /\s*(\$\d+\.[A-Za-z]\w*|\d+(?:\.\d+)?|\|\||&&|[><=!]=|[-+*/%<>()])/y;

/**
 * Reads a trigger condition (614/39576). Arithmetic, comparison and logic on numbers are offered; texts, `=~` and
 * `__QUERYCOUNT__` are not.
 * @param figures the names that each query's result has
 * @throws ApiError InvalidParameter naming what is not offered, or is not a figure of the query
 */
export function parseTriggerCondition(text: string, figures: readonly (readonly string[])[]): TriggerCondition {
  const parser = new Parser(tokenize(text), figures);
  const term = parser.level(0);
  parser.expectEnd();
  return (rows) => term(rows) === true;
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (let position = 0; text.slice(position).trim() !== ""; ) {
    TOKEN.lastIndex = position;
    const [whole, token] = TOKEN.exec(text) ?? [];
    if (whole === undefined || token === undefined) throw refusal(text.slice(position).trim());
    tokens.push(token);
    position += whole.length;
  }
  return tokens;
}

class Parser {
  private position = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly figures: readonly (readonly string[])[],
  ) {}

  level(level: number): Term {
    const operations = LEVELS[level];
    if (!operations) return this.operand();
    let left = this.level(level + 1);
    for (;;) {
      const operation = operations[this.tokens[this.position] ?? ""];
      if (!operation) return left;
      this.position += 1;
      const [before, right] = [left, this.level(level + 1)];
      left = (rows) => operation(before(rows), right(rows));
    }
  }

  expectEnd(): void {
    const token = this.tokens[this.position];
    if (token !== undefined) throw refusal(token);
  }

  private operand(): Term {
    const token = this.tokens[this.position] ?? "the end";
    this.position += 1;
    if (/^\d/.test(token)) return () => Number(token);
    if (token.startsWith("$")) return this.figure(token);
    if (token !== "(") throw refusal(token);
    const inner = this.level(0);
    if (this.tokens[this.position] !== ")") throw refusal(this.tokens[this.position] ?? "the end");
    this.position += 1;
    return inner;
  }

  private figure(token: string): Term {
    const [query = "", name = ""] = token.slice(1).split(".");
    const index = Number(query) - 1;
    if (!this.figures[index]?.includes(name)) {
      throw new ApiError("InvalidParameter", `The condition refers to ${token}, which no query gives.`);
    }
    return (rows) => rows[index]?.[name] ?? null;
  }
}

function refusal(part: string): ApiError {
  return new ApiError(
    "InvalidParameter",
    `The condition at ${JSON.stringify(part)} is not offered here, only $N.name, numbers, + - * / %, comparisons, &&, || and ().`,
  );
}
