import { FACEID } from "../../../contract/vendor/api";
import type { EndpointCode, FaceidCode, Language } from "../language";
import { lines } from "../lines";
import { writeJson } from "../literals";
import { CLIENT_KEY, SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

/** A body in a file of its own: it may be larger than a command line. No line of JSON is the mark of its end. */
const body = (parameters: EndpointCode["parameters"]): string[] => [
  "body=$(mktemp)",
  "trap 'rm -f \"$body\"' EXIT",
  "cat >\"$body\" <<'JSON'",
  writeJson(parameters),
  "JSON",
];

/** A script that ends at its first failure, and at a variable that is not set. */
const start = (...variables: readonly string[]): string[] => [
  "#!/bin/sh",
  "set -eu",
  `: ${variables.map((name) => `"\${${name}:?}"`).join(" ")}`,
  "",
];

function writeFaceid({ operation, region, parameters, target }: FaceidCode): string {
  return lines(
    start(SECRET_ID, SECRET_KEY),
    body(parameters),
    "",
    `host=${target.host}`,
    "set -- $(date -u '+%s %Y-%m-%d')",
    "timestamp=$1",
    "date=$2",
    "",
    "sha256() { openssl dgst -sha256 -hex | sed 's/^.* //'; }",
    "hmac() { openssl dgst -sha256 -mac HMAC -macopt \"$1\" -hex | sed 's/^.* //'; }",
    "",
    'canonical_request="POST',
    "/",
    "",
    "content-type:application/json",
    "host:$host",
    "",
    "content-type;host",
    '$(sha256 <"$body")"',
    "",
    `scope="$date/${FACEID.service}/tc3_request"`,
    'string_to_sign="TC3-HMAC-SHA256',
    "$timestamp",
    "$scope",
    '$(printf %s "$canonical_request" | sha256)"',
    "",
    `date_key=$(printf %s "$date" | hmac "key:TC3$${SECRET_KEY}")`,
    `service_key=$(printf %s ${FACEID.service} | hmac "hexkey:$date_key")`,
    'signing_key=$(printf %s tc3_request | hmac "hexkey:$service_key")',
    'signature=$(printf %s "$string_to_sign" | hmac "hexkey:$signing_key")',
    `authorization="TC3-HMAC-SHA256 Credential=$${SECRET_ID}/$scope"`,
    'authorization="$authorization, SignedHeaders=content-type;host, Signature=$signature"',
    "",
    `curl --silent --show-error "${target.protocol}://$host/" \\`,
    '  --header "Authorization: $authorization" \\',
    '  --header "Content-Type: application/json" \\',
    `  --header "X-TC-Action: ${operation}" \\`,
    `  --header "X-TC-Version: ${FACEID.version}" \\`,
    `  --header "X-TC-Region: ${region}" \\`,
    '  --header "X-TC-Timestamp: $timestamp" \\',
    `  \${${SECURITY_TOKEN}:+--header "X-TC-Token: $${SECURITY_TOKEN}"} \\`,
    '  --data-binary "@$body"',
  );
}

function writeEndpoint({ method, path, parameters, url }: EndpointCode): string {
  const isPost = method === "POST";
  const key = `--header "Authorization: Bearer $${CLIENT_KEY}"`;
  return lines(
    start(CLIENT_KEY),
    isPost && [...body(parameters), ""],
    `curl --silent --show-error "${url}${path}" \\`,
    isPost ? [`  ${key} \\`, '  --header "Content-Type: application/json" \\', '  --data-binary "@$body"'] : `  ${key}`,
  );
}

export const CURL: Language = {
  title: "curl",
  file: "call.sh",
  needs: "curl, and openssl for a call to faceid",
  note: "Anyone who can list the processes of the machine sees keys for the moment in which openssl and curl have them.",
  inTests: "run",
  faceid: writeFaceid,
  endpoint: writeEndpoint,
};
