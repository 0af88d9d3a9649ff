import type { Action, Service } from "./action";

/**
 * The resource that a request is about, by the name or id it carries: two runs that do the same give each request the
 * same subject, because ids are deterministic. A request that names no resource, for example of a list, is about its
 * action.
 */
export function findSubject({ identifiers = [] }: Service, { name: action }: Action, parameters: object): string {
  const given = parameters as Readonly<Record<string, unknown>>;
  const name = identifiers.find((parameter) => given[parameter] !== undefined);
  if (name === undefined) return action;
  const [value, ...others]: unknown[] = [given[name]].flat();
  if (others.length > 0) return JSON.stringify(given[name]);
  return typeof value === "string" ? value : JSON.stringify(value);
}
