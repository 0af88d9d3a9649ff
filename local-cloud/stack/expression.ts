import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../lib/is-record";
import { nearest } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import { FUNCTIONS } from "./expression-functions";
import { type Expression, ExpressionProblem, parseExpression, parseTemplate } from "./expression-parser";

/**
 * What references resolve to: `scope.tencentcloud_cam_role.name` holds the attributes of that resource,
 * `scope.path.module` the folder of the stack.
 */
export type Scope = Readonly<Record<string, unknown>>;

const FIX = `Supported are references, literals, lists, objects, == and the functions ${[...Object.keys(FUNCTIONS), "try"].join(", ")}: write it with these, or add to local-cloud/stack/expression-functions.ts.`;

/**
 * Evaluates every template in a JSON value. A template that is a single `${expression}` keeps the type of its value.
 *
 * @param where the resource or output the value belongs to, for an error
 * @throws UserError that names the expression and `where`
 */
export function evaluate(value: unknown, scope: Scope, where: string): unknown {
  if (typeof value === "string") return evaluateTemplate(value, scope, where);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope, where));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(item, scope, where)]));
}

/**
 * The addresses that a JSON value's templates refer to, for example `tencentcloud_cam_role.name` or
 * `data.tencentcloud_user_info.name`.
 *
 * @throws UserError that names the expression and `where`
 */
export function findReferences(value: unknown, where: string): string[] {
  if (typeof value === "string") return explain(value, where, () => collect(parseTemplate(value)));
  if (Array.isArray(value)) return value.flatMap((item) => findReferences(item, where));
  return isRecord(value) ? Object.values(value).flatMap((item) => findReferences(item, where)) : [];
}

/** The address in an entry of `depends_on`, which is an expression without `${}`. */
export function findDependency(entry: string, where: string): string[] {
  return explain(entry, where, () => collect(parseExpression(entry)));
}

function evaluateTemplate(text: string, scope: Scope, where: string): unknown {
  return explain(text, where, () => compute(parseTemplate(text), scope));
}

function compute(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template": {
      const values = expression.parts.map((part) => compute(part, scope));
      return values.length === 1 ? values[0] : values.map(inText).join("");
    }
    case "list":
      return expression.items.map((item) => compute(item, scope));
    case "object":
      return Object.fromEntries(
        expression.entries.map(([key, value]) => [inText(compute(key, scope)), compute(value, scope)]),
      );
    case "equals":
      return isDeepStrictEqual(compute(expression.left, scope), compute(expression.right, scope));
    case "call": {
      if (expression.name === "try") return firstWithoutProblem(expression.args, scope);
      const call = Object.hasOwn(FUNCTIONS, expression.name) ? FUNCTIONS[expression.name] : undefined;
      if (!call) {
        const near = nearest(expression.name, Object.keys(FUNCTIONS));
        throw new ExpressionProblem(
          `there is no function ${expression.name}${near === undefined ? "" : `, did you mean ${near}?`}`,
        );
      }
      return call(...expression.args.map((arg) => compute(arg, scope)));
    }
    case "name":
      return member(scope, expression.name);
    case "access":
      return member(compute(expression.target, scope), compute(expression.key, scope));
  }
}

/**
 * Terraform's `try`: the value of the first expression that can be evaluated. The only function that does not get
 * values.
 */
function firstWithoutProblem([first, ...others]: readonly Expression[], scope: Scope): unknown {
  if (!first) throw new ExpressionProblem("try got no expression that can be evaluated");
  try {
    return compute(first, scope);
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    return firstWithoutProblem(others, scope);
  }
}

function member(target: unknown, key: unknown): unknown {
  if (Array.isArray(target)) {
    const index = Number(key);
    if (Number.isInteger(index) && index >= 0 && index < target.length) return target[index];
    throw new ExpressionProblem(`there is no element ${String(key)} in a list of ${target.length}`);
  }
  if (!isRecord(target))
    throw new ExpressionProblem(`there is no ${String(key)} in a value of type ${typeName(target)}`);
  const name = String(key);
  if (Object.hasOwn(target, name)) return target[name];
  throw new ExpressionProblem(`there is no ${name} among ${Object.keys(target).join(", ") || "nothing"}`);
}

function inText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new ExpressionProblem(`a value of type ${typeName(value)} cannot be part of a text`);
}

/** References of an expression: the longest chain of names, cut to the address of a resource. */
function collect(expression: Expression): string[] {
  switch (expression.kind) {
    case "literal":
      return [];
    case "template":
      return expression.parts.flatMap(collect);
    case "list":
      return expression.items.flatMap(collect);
    case "object":
      return expression.entries.flatMap(([key, value]) => [...collect(key), ...collect(value)]);
    case "call":
      return expression.args.flatMap(collect);
    case "equals":
      return [...collect(expression.left), ...collect(expression.right)];
    case "name":
      // Folders are known without any resource.
      return expression.name === "path" ? [] : [expression.name];
    case "access": {
      const [first, ...more] = collect(expression.target);
      const wanted = first?.startsWith("data.") || first === "data" ? 3 : 2;
      const { key } = expression;
      const isChain = first !== undefined && isNames(expression.target) && first.split(".").length < wanted;
      if (isChain && key.kind === "literal") return [`${first}.${String(key.value)}`];
      return [...(first === undefined ? [] : [first]), ...more, ...collect(key)];
    }
  }
}

function isNames(expression: Expression): boolean {
  return expression.kind === "name" || (expression.kind === "access" && isNames(expression.target));
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

function explain<T>(text: string, where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    throw new UserError(
      `The expression ${JSON.stringify(text)} of ${where} cannot be evaluated: ${error.message}.`,
      FIX,
    );
  }
}
