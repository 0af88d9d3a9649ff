import { camAction } from "../../contract/vendor/cam-actions";
import type { Contract } from "../../contract/vendor/revisions";
import { type Action, SERVICES, unlistedNote } from "../../local-cloud";
import { cosSection } from "./local-cloud-cos";
import { functionsSection } from "./local-cloud-functions";
import { code, GENERATED_NOTE, table } from "./markdown";

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

/** docs/local-cloud.md: every action of the local cloud, with the parameters it takes, the fields it answers and what differs. */
export function localCloudPage(contract: Contract): string {
  const services = SERVICES.map(
    ({ name, version, regionOptional, actions }) => `## ${name} ${version}

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
)}`,
  );
  return `${GENERATED_NOTE}

# The local cloud

\`npm run local-cloud\` runs it alone. It is one account in memory on 127.0.0.1, with deterministic ids, and serves as the endpoint of an SDK and as
the HTTP proxy of the Terraform provider (\`TENCENTCLOUD_PROTOCOL=HTTP\`, \`HTTP_PROXY\`). Requests to an API must be signed, by TC3-HMAC-SHA256 or v1, and
are refused with the vendor's codes: a wrong signature, a clock more than five minutes off, an unknown or missing parameter, what the contract calls an
error, a call the caller's policies do not allow, a rate over the limit. That the real service refuses the same is what its documentation says, not what
was seen: nothing here has run against an account.

It gives nothing to anybody else and leaves nothing behind. The secret key is random at each start; requests that a browser makes for a page (with
\`Origin\`, \`Sec-Fetch-Site\`, \`-Dest\` or \`-User\`) are answered 403 by the APIs and by COS, and function URLs answer to the names of loopback only. What is
unpacked for functions is in one folder that only you can enter; it is removed, and every process of a function is killed, however the local cloud
ends. An endpoint at a domain of its own is refused by \`npm start\` and \`npm run local-cloud\`: no request leaves the machine. The audit keeps the last
hundred thousand requests.

What differs from the real one, everywhere: plain HTTP, or TLS inside a CONNECT tunnel for a client that trusts the certificate which
\`startLocalCloud\` makes (\`certificate\`); a parameter that is not in the tables below is refused with \`UnknownParameter\` although the
real service may know it; an action that is not there is answered with \`InvalidAction\` and listed when the local cloud stops; asynchronous states last
a second; nothing is billed; rate limits are only those in the tables, each counted per API, region and caller (1278/109059), where all sessions of a
role are one caller (not documented), without the account-wide limits above them. What is marked (assumed) in the last column is known from the China
site's API and the Terraform provider only: the international API's definitions of 2026-08-21 do not list it. The last column says what differs of one
action, and what the vendor's documentation is silent about; [unverified.md](unverified.md) has it too when something rests on it. Every response has
RequestId besides the fields answered; \`Name[]{A, B}\` is a list of objects with the fields A and B. A test calls every action and compares the fields
with this page's.

${[...services, cosSection(), functionsSection()].join("\n\n")}
`;
}
