import { isRecord } from "../lib/is-record";
import { PolicyError } from "./policy-error";

/** One statement of a policy, its strings and arrays made uniform. */
export interface Statement {
  readonly effect: "allow" | "deny";
  readonly actions: readonly string[];
  /** Empty in a trust policy, which has principals instead. */
  readonly resources: readonly string[];
  /** Principals by their kind (`service`, `qcs`, `federated`); empty in a permission policy. */
  readonly principals: Readonly<Record<string, readonly string[]>>;
  /** Whether the statement holds only under a condition. */
  readonly conditional: boolean;
  /**
   * The values of `sts:external_id` of which a caller of AssumeRole must give one, where that is the statement's only
   * condition: `{"string_equal": {"sts:external_id": …}}`, as public trust policies write it (no page of the vendor was
   * found).
   */
  readonly externalIds?: readonly string[];
}

/** What a document is for: the permissions of an identity, or who may assume a role. */
export type PolicyKind = "permission" | "trust";

const ELEMENTS = {
  permission: ["effect", "action", "resource", "condition"],
  trust: ["effect", "action", "principal", "condition"],
} as const;
const PRINCIPAL_KINDS = ["service", "qcs", "federated"];
/** `qcs:project:service:region:account:resource` (598/10606). */
export const SEGMENTS = 6;

/**
 * The statements of a policy of syntax 2.0 (598/10603): elements in lower case, `version` "2.0", resources `*` or of
 * six segments.
 *
 * @throws PolicyError
 */
export function parsePolicy(document: string, kind: PolicyKind): Statement[] {
  const policy = parseObject(document);
  if (policy["version"] !== "2.0") {
    throw new PolicyError("VersionError", `version must be "2.0", got ${JSON.stringify(policy["version"])}`);
  }
  const statements = Array.isArray(policy["statement"]) ? policy["statement"] : [policy["statement"]];
  if (!statements.every(isRecord) || statements.length === 0) {
    throw new PolicyError("StatementError", "statement must be a list of objects");
  }
  return statements.map((statement, index) => parseStatement(statement, `statement ${index + 1}`, kind));
}

function parseStatement(statement: Record<string, unknown>, where: string, kind: PolicyKind): Statement {
  const allowed: readonly string[] = ELEMENTS[kind];
  const unknown = Object.keys(statement).find((element) => !allowed.includes(element));
  if (unknown !== undefined) {
    throw new PolicyError(
      "StatementError",
      `${where}: unknown element "${unknown}", allowed are ${allowed.join(", ")}`,
    );
  }
  const { effect, condition } = statement;
  if (effect !== "allow" && effect !== "deny") {
    throw new PolicyError("EffectError", `${where}: effect must be "allow" or "deny", got ${JSON.stringify(effect)}`);
  }
  const actions = texts(statement["action"]);
  if (!actions) throw new PolicyError("ActionError", `${where}: action must be a text or a list of texts`);
  const resources = kind === "permission" ? texts(statement["resource"]) : [];
  if (!resources) throw new PolicyError("ResourceError", `${where}: resource must be a text or a list of texts`);
  const malformed = resources.find((resource) => resource !== "*" && !isSixSegments(resource));
  if (malformed !== undefined) {
    throw new PolicyError("ResourceError", `${where}: resource "${malformed}" is neither "*" nor of six segments`);
  }
  const externalIds = readExternalIds(condition);
  return {
    effect,
    actions,
    resources,
    principals: kind === "trust" ? parsePrincipals(statement["principal"], where) : {},
    conditional: isRecord(condition) ? Object.keys(condition).length > 0 : condition !== undefined,
    ...(externalIds && { externalIds }),
  };
}

function readExternalIds(condition: unknown): string[] | undefined {
  const values = onlyMember(onlyMember(condition, "string_equal"), "sts:external_id");
  return values === undefined ? undefined : texts(values);
}

/** A member of an object that has no other. */
function onlyMember(value: unknown, name: string): unknown {
  return isRecord(value) && Object.keys(value).length === 1 ? value[name] : undefined;
}

function parsePrincipals(principal: unknown, where: string): Record<string, string[]> {
  const entries = isRecord(principal) ? Object.entries(principal) : [];
  const parsed = entries.map(([kind, value]) => [kind, texts(value)] as const);
  if (entries.length === 0 || parsed.some(([kind, value]) => !PRINCIPAL_KINDS.includes(kind) || !value)) {
    throw new PolicyError(
      "PrincipalError",
      `${where}: principal must name a ${PRINCIPAL_KINDS.join(", ")} by text or list of texts`,
    );
  }
  return Object.fromEntries(parsed.map(([kind, value]) => [kind, value ?? []]));
}

function isSixSegments(resource: string): boolean {
  return resource.startsWith("qcs:") && resource.split(":").length >= SEGMENTS;
}

function texts(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((item) => typeof item === "string" && item !== "")
    ? (list as string[])
    : undefined;
}

function parseObject(document: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    throw new PolicyError("PolicyDocumentError", "the document is not JSON");
  }
  if (!isRecord(value)) throw new PolicyError("PolicyDocumentError", "the document is not an object");
  return value;
}
