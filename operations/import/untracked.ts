import { TencentApiError } from "../../sdk/errors";
import type { TencentClient } from "../../sdk/tencent-client";
import { FINDERS, NOT_IMPORTED } from "./finders";

/** A synthesized stack's resources by type and name. */
export type StackResources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A resource of the stack that exists but is missing from Terraform's state. */
export interface UntrackedResource {
  /** `TYPE.NAME`. */
  readonly address: string;
  /** What `terraform import` takes. */
  readonly id: string;
}

/** An argument that is a reference and nothing else: `${TYPE.NAME.ATTRIBUTE}`. */
const REFERENCE = /^\$\{([a-z_]+)\.([\w-]+)\.(\w+)\}$/;

/** Thrown when a resource that another one refers to does not exist. */
class Absent extends Error {}

/** The codes with which the services say that something does not exist. */
const NOT_FOUND = /^(ResourceNotFound(\..+)?|InvalidParameter\.RoleNotExist|FailedOperation\.Domain\.UnExist)$/;

const isAbsent = (error: unknown): boolean =>
  error instanceof Absent || (error instanceof TencentApiError && NOT_FOUND.test(error.code));

/**
 * The resources of a stack that exist although the state does not know them: what was being created when Terraform was
 * killed or an answer was lost. Reads only, one call after the other.
 * @param known addresses in the state
 * @throws TencentError
 */
export async function untrackedResources(
  resources: StackResources,
  known: ReadonlySet<string>,
  client: TencentClient,
): Promise<readonly UntrackedResource[]> {
  const ids = new Map<string, Promise<string | undefined>>();

  const readArgument = async (type: string, name: string, argument: string): Promise<string> => {
    const value = resources[type]?.[name]?.[argument];
    const [, otherType, otherName, attribute] = REFERENCE.exec(String(value)) ?? [];
    if (otherType === undefined || otherName === undefined || attribute === undefined) return String(value);
    if (attribute in (resources[otherType]?.[otherName] ?? {})) return readArgument(otherType, otherName, attribute);
    // What is not given is computed; when others refer to it, it is the id, under whatever name.
    const id = await findId(otherType, otherName);
    if (id === undefined) throw new Absent();
    return id;
  };

  const find = async (type: string, name: string): Promise<string | undefined> => {
    try {
      return await FINDERS[type]?.(client, (argument) => readArgument(type, name, argument));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };

  const findId = (type: string, name: string): Promise<string | undefined> => {
    const address = `${type}.${name}`;
    const id = ids.get(address) ?? find(type, name);
    ids.set(address, id);
    return id;
  };

  const found: UntrackedResource[] = [];
  for (const [type, byName] of Object.entries(resources)) {
    for (const name of Object.keys(byName)) {
      const address = `${type}.${name}`;
      const id = known.has(address) ? undefined : await findId(type, name);
      if (id !== undefined) found.push({ address, id });
    }
  }
  return found;
}

/** The resources of a stack that are not looked for, by the reason. */
export function notLookedFor(resources: StackResources): ReadonlyMap<string, readonly string[]> {
  const byReason = new Map<string, string[]>();
  for (const type of Object.keys(resources)) {
    const reason = NOT_IMPORTED[type];
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), type]);
  }
  return byReason;
}
