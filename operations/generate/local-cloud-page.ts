import { camAction } from "../../contract/vendor/cam-actions";
import type { Contract } from "../../contract/vendor/revisions";
import { type Action, REQUEST_STORES, RESOURCE_LIMITS, SERVICES, type Service, unlistedNote } from "../../local-cloud";
import { cosTable } from "./local-cloud-cos";
import { shareTable } from "./local-cloud-coverage";
import { platformAnswerTable } from "./local-cloud-functions";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

function row(service: string, action: Action, contract: Contract): string[] {
  const { properties = {}, required = [] } = action.request(contract);
  const parameters = Object.keys(properties).map((name) => (required.includes(name) ? `**${name}**` : name));
  const documented = (camAction(`${service}:${action.name}`)?.level ?? "unknown") !== "unknown";
  return [
    code(action.name),
    parameters.join(", ") || "none",
    fieldList(action.answers ?? []) || "none",
    `${action.resource ? "resource" : "operation"}${documented ? "" : " (assumed)"}`,
    action.requestsPerSecond === undefined ? "" : `${action.requestsPerSecond}/s`,
    [action.differs, unlistedNote(`${service}:${action.name}`)].filter(Boolean).join(" "),
  ];
}

/** Paths of fields with what they have in common written once: `A.B, A.C` is `A{B, C}`. */
function fieldList(paths: readonly string[]): string {
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [name = "", ...rest] = path.split(".");
    inner.set(name, [...(inner.get(name) ?? []), ...(rest.length > 0 ? [rest.join(".")] : [])]);
  }
  return [...inner].map(([name, fields]) => (fields.length > 0 ? `${name}{${fieldList(fields)}}` : name)).join(", ");
}

function section({ name, version, regionOptional, actions }: Service, contract: Contract): string {
  return `## ${name} ${version}

The common parameter Region is ${regionOptional ? "optional" : "required"}.

${table(
  [
    "Action",
    "Parameters (**required**)",
    "Fields answered",
    "CAM authorises by",
    "Limit",
    "What differs from the real one",
  ],
  actions.map((action) => row(name, action, contract)),
)}`;
}

/**
 * The generated parts of docs/local-cloud.md: every action with the parameters it takes, the fields it answers and what
 * differs.
 */
export const localCloudPage = (contract: Contract): PageParts => ({
  shares: shareTable(),
  services: SERVICES.map((service) => section(service, contract)).join("\n\n"),
  "cos-operations": cosTable(),
  "platform-answers": platformAnswerTable(),
  stores: table(
    ["What is kept", "At most", "When it is full"],
    REQUEST_STORES.map(({ holds, most, whenFull }) => [holds, most.toLocaleString("en-US"), whenFull]),
  ),
  "resource-limits": table(
    ["Service", "What is created", "At most", "Beyond it", "Source"],
    Object.entries(RESOURCE_LIMITS).flatMap(([service, limits]) =>
      limits.map(({ what, most, code: error, source = "ours" }) => [
        service,
        what,
        most.toLocaleString("en-US"),
        code(error),
        source,
      ]),
    ),
  ),
});
