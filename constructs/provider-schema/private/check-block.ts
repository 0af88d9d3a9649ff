import { isRecord } from "../../../lib/is-record";
import { didYouMean } from "../../../lib/nearest";
import type { Violation } from "../../../lib/schema-errors";
import { shown, shownKind } from "../../../lib/schema-words";
import type { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema } from "../../../provider/provider-schema";

type Path = readonly string[];

/** A text with `${…}` in it can become a value of any type, which only Terraform knows. */
const isExpression = (value: unknown): boolean => typeof value === "string" && value.includes("${");

const isComputedOnly = ({ required, optional, computed }: AttributeSchema): boolean =>
  Boolean(computed) && !required && !optional;

const wrongType = (path: Path, value: unknown, allowed: string): Violation[] => [
  { path, message: `got ${shownKind(value)}; allowed: ${allowed}.` },
];

const unknownKey = (path: Path, name: string, allowed: readonly string[]): Violation => ({
  path: [...path, name],
  message: `unknown key; allowed: ${allowed.join(", ")}.${didYouMean(name, allowed)}`,
});

const checkItems = (path: Path, value: unknown, checkItem: (path: Path, item: unknown) => Violation[]): Violation[] =>
  Array.isArray(value)
    ? value.flatMap((item, index) => checkItem([...path, String(index)], item))
    : wrongType(path, value, "array");

const checkMembers = (
  path: Path,
  value: unknown,
  checkMember: (path: Path, member: unknown, name: string) => Violation[],
): Violation[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([name, member]) => checkMember([...path, name], member, name))
    : wrongType(path, value, "object");

function checkValue(path: Path, value: unknown, type: CtyType): Violation[] {
  if (type === "dynamic" || isExpression(value)) return [];
  if (type === "string") return typeof value === "string" ? [] : wrongType(path, value, "string");
  if (type === "number") return typeof value === "number" ? [] : wrongType(path, value, "number");
  if (type === "bool") return typeof value === "boolean" ? [] : wrongType(path, value, "boolean");
  switch (type[0]) {
    case "list":
    case "set":
      return checkItems(path, value, (at, item) => checkValue(at, item, type[1]));
    case "map":
      return checkMembers(path, value, (at, member) => checkValue(at, member, type[1]));
    case "object":
      return checkMembers(path, value, (at, member, name) => {
        const known = Object.hasOwn(type[1], name) ? type[1][name] : undefined;
        return known === undefined ? [unknownKey(path, name, Object.keys(type[1]))] : checkValue(at, member, known);
      });
    case "tuple":
      return checkItems(path, value, () => []);
  }
}

/** cdktf writes a single block as an object, which Terraform takes for a list of one. */
function checkNested(path: Path, value: unknown, nested: NestedBlockSchema): Violation[] {
  const { nesting_mode, block, min_items: fewest = 0, max_items: most = Number.POSITIVE_INFINITY } = nested;
  const checkOne = (at: Path, one: unknown): Violation[] => checkBlock(at, one, block);
  if (nesting_mode === "map") return checkMembers(path, value, checkOne);
  if (nesting_mode === "single" || nesting_mode === "group" || isRecord(value)) return checkOne(path, value);
  const count = Array.isArray(value) ? value.length : fewest;
  const wrongCount = (bound: string): Violation => ({
    path,
    message: `got ${shown(value)}; it must NOT have ${bound} items.`,
  });
  return [
    ...(count < fewest ? [wrongCount(`fewer than ${fewest}`)] : []),
    ...(count > most ? [wrongCount(`more than ${most}`)] : []),
    ...checkItems(path, value, checkOne),
  ];
}

/**
 * Everything that is wrong with the configuration of a resource, data source or block, without meta-arguments: unknown
 * keys, missing ones, wrong types, too few or many blocks, values for what the provider computes. A value of a
 * sensitive attribute is not checked, so that no message can show it.
 *
 * Walks the schema itself: a process checks each resource type once or twice, for which a compiled validator never
 * pays.
 */
export function checkBlock(
  path: Path,
  config: unknown,
  { attributes = {}, block_types = {} }: BlockSchema,
): Violation[] {
  if (!isRecord(config)) return wrongType(path, config, "object");
  const required = [
    ...Object.entries(attributes).filter(([, attribute]) => attribute.required),
    ...Object.entries(block_types).filter(([, { min_items = 0 }]) => min_items > 0),
  ];
  const settable = Object.entries(attributes).filter(([, attribute]) => !isComputedOnly(attribute));
  const allowed = [...settable.map(([name]) => name), ...Object.keys(block_types), "dynamic"];
  const missing = required
    .filter(([name]) => config[name] === undefined)
    .map(([name]) => ({ path: [...path, name], message: "missing. It is required here." }));
  const wrong = checkMembers(path, config, (at, value, name) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const nested = Object.hasOwn(block_types, name) ? block_types[name] : undefined;
    if (nested) return checkNested(at, value, nested);
    if (name === "dynamic") return checkMembers(at, value, () => []);
    if (!attribute) return [unknownKey(path, name, allowed)];
    if (isComputedOnly(attribute)) {
      return [{ path: at, message: "not allowed here. The provider computes it; it can be read but not set." }];
    }
    return attribute.sensitive ? [] : checkValue(at, value, attribute.type);
  });
  return [...missing, ...wrong];
}
