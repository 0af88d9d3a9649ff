import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import {
  POLICY_NAMES,
  type PolicyName,
  PUBLISHED_POLICIES,
  type PublishedPolicy,
  policyFile,
  reasonForAny,
} from "../../policies/published";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const link = (name: PolicyName): string => `[${name}-policy.json](${name}-policy.json)`;

function readStatements(name: PolicyName): PublishedPolicy["statement"] {
  const text = readFileSync(join(PROJECT_ROOT, policyFile(name)), "utf8");
  return (JSON.parse(text) as PublishedPolicy).statement;
}

/**
 * Actions that only look; a holder who may call them on anything sees the names and settings of others, and no secret.
 */
const isReading = (action: string): boolean => /:(Get|List|Describe)/.test(action) && action !== "ssm:GetSecretValue";

/** Actions that change nothing and show what others keep. */
const READS_CONTENT: ReadonlySet<string> = new Set(["cls:SearchLog"]);

const reasons = (title: string, actions: readonly string[]): string[] =>
  actions.length === 0
    ? []
    : [
        title,
        table(
          ["Action", "Why not on a named resource"],
          actions.map((action) => [code(action), reasonForAny(action) ?? ""]),
        ),
      ];

function section(name: PolicyName): string {
  const statements = readStatements(name);
  const named = statements
    .filter(({ resource }) => resource[0] !== "*")
    .map(({ action, resource }) => [resource.map(code).join(", "), action.map(code).join(", ")]);
  const broad = statements.filter(({ resource }) => resource[0] === "*").flatMap(({ action }) => action);
  const reading = broad.filter(isReading);
  const searching = broad.filter((action) => READS_CONTENT.has(action));
  const changing = broad.filter((action) => !isReading(action) && !READS_CONTENT.has(action));
  return [
    `## ${link(name)}: ${PUBLISHED_POLICIES[name]}`,
    ...(named.length > 0 ? [table(["Resource", "Actions"], named)] : []),
    ...reasons("Changes any resource:", changing),
    ...reasons("Reads the content of any resource:", searching),
    ...(reading.length > 0 ? [`Reads any resource: ${reading.map(code).join(", ")}.`] : []),
  ].join("\n\n");
}

/** The generated part of docs/permissions.md, from the published policies and what is known about their actions. */
export const permissionsPage = (): PageParts => ({ policies: POLICY_NAMES.map(section).join("\n\n") });
