import type { JsonSchema } from "../../lib/json-schema";
import { allowedWords } from "../../lib/schema-words";
import { ADMIN_FOLDER, type AdminOperation, EVERY_ADMIN_OPERATION } from "../../local-cloud";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const overview = (): string =>
  table(
    ["Request", "What it does", "Key"],
    EVERY_ADMIN_OPERATION.map(({ method, path, summary, open }) => [
      code(`${method} ${ADMIN_FOLDER}${path}`),
      summary,
      open ? "none" : "the account's",
    ]),
  );

function rows({ properties = {}, oneOf = [], required = [] }: JsonSchema): Map<string, string[]> {
  const own = Object.entries(properties).map(([name, schema]): [string, string[]] => {
    const { description = "", default: given } = schema || {};
    const shown = required.includes(name) && oneOf.length === 0 ? `**${name}**` : name;
    return [name, [shown, description, allowedWords({ ...schema }), given === undefined ? "" : code(given)]];
  });
  return new Map([...own, ...oneOf.flatMap((one) => [...rows(one)])]);
}

/** The alternatives of a schema by the value of their discriminator. */
function alternatives({ oneOf = [], discriminator }: JsonSchema): string {
  if (!discriminator) return "";
  const lines = oneOf.map(({ description = "", properties = {} }) => {
    const named = properties[discriminator.propertyName] || {};
    return `- ${code(named.const)}: ${description}`;
  });
  return `${lines.join("\n")}\n\n`;
}

function fields(schema: JsonSchema): string {
  const kinds = schema.discriminator?.propertyName ?? "";
  const all = rows(schema);
  const names = (schema.oneOf ?? []).map(({ properties = {} }) => (properties[kinds] || {}).const);
  if (kinds !== "") all.set(kinds, [`**${kinds}**`, "What happens.", names.join(", "), ""]);
  return `${alternatives(schema)}${table(["Name", "What it says", "Allowed", "Default"], [...all.values()])}`;
}

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

function section({ method, path, summary, description, query, body, answer }: AdminOperation): string {
  return [
    `## ${method} ${ADMIN_FOLDER}${path}`,
    `${summary}.${description === undefined ? "" : ` ${description}`}`,
    ...(query ? ["Its query:", fields(query)] : []),
    ...(body ? ["Its body:", fields(body.schema), "For example:", json(body.example)] : []),
    `Answered with ${answer.status ?? 200}:`,
    json(answer.example),
  ].join("\n\n");
}

/** The generated parts of docs/local-cloud-api.md. */
export const localCloudApiPage = (): PageParts => ({
  overview: overview(),
  operations: EVERY_ADMIN_OPERATION.map(section).join("\n\n"),
});
