import { createHash } from "node:crypto";
import type { AuditEntry } from "../../local-cloud";

/**
 * API calls by what they are about, `SERVICE RESOURCE`, or `SERVICE RESOURCE PART`; each `service:Action`, with the
 * error code behind a space when it was refused.
 */
export type CallsBySubject = Readonly<Record<string, readonly string[]>>;

/** `cam:CreateRole`. */
export const actionName = ({ service, action }: Pick<AuditEntry, "service" | "action">): string =>
  `${service ?? "unknown"}:${action ?? "unknown"}`;

/** `cam:CreateRole EntityAlreadyExists.RoleNameInUse`, or only the action when it succeeded. */
export const callName = (entry: AuditEntry): string =>
  entry.code === undefined ? actionName(entry) : `${actionName(entry)} ${entry.code}`;

/**
 * Resources that are called by the name of another one, as a trigger by its function's and a policy by its role's.
 * Terraform takes such in any order, so the order of their calls means something for each of them alone.
 */
const NAMED_BY_PARENT = [
  ...["Trigger", "ReservedConcurrencyConfig", "FunctionEventInvokeConfig", "Alias", "Version"],
  ...["Index", "RolePolic", "RolePermission", "Policy"],
];

/** What a call is about, with its service before it: `ssm app-keys`, `scf tokens Trigger`. */
const qualifiedSubject = ({ service, subject, action }: AuditEntry): string => {
  const part = NAMED_BY_PARENT.find((name) => action?.includes(name));
  return [service ?? "unknown", subject ?? action ?? "unknown", ...(part === undefined ? [] : [part])].join(" ");
};

/** Entries by what they are about, those sorted, each one's calls in their order. */
export function bySubject(entries: readonly AuditEntry[]): [string, AuditEntry[]][] {
  const groups = new Map<string, AuditEntry[]>();
  for (const entry of entries)
    groups.set(qualifiedSubject(entry), [...(groups.get(qualifiedSubject(entry)) ?? []), entry]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Calls in an order of their own: Terraform takes resources that do not depend on each other in any order, so only the
 * order of the calls about one resource means something. A call that is repeated at once is listed once: how often a
 * state is polled depends on time.
 */
export function canonicalCalls(entries: readonly AuditEntry[]): CallsBySubject {
  return Object.fromEntries(
    bySubject(entries).map(([subject, group]) => {
      const names = group.map(callName);
      return [subject, names.filter((name, index) => name !== names[index - 1])];
    }),
  );
}

/** SHA-256 of calls, to compare two runs. */
export const callsDigest = (calls: CallsBySubject): string =>
  createHash("sha256").update(JSON.stringify(calls)).digest("hex");
