import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { equalTexts } from "../../../../lib/equal-texts";
import type { GatewayKey } from "../state/usage-plan";

/** How long a signature holds, milliseconds (628/31717). */
const VALID_MS = 900_000;

const ALGORITHMS: Readonly<Record<string, string>> = {
  "hmac-sha1": "sha1",
  "hmac-sha256": "sha256",
  "hmac-sha384": "sha384",
  "hmac-sha512": "sha512",
};

/**
 * Verifies a request signed with a key pair (628/11819): the signature is over the named headers' lines `name: value`.
 *
 * @returns the key, or the text with which API Gateway refuses (628/31717)
 */
export function verifyKeyPair(
  headers: IncomingHttpHeaders,
  keys: ReadonlyMap<string, GatewayKey>,
  now: number,
): GatewayKey | string {
  const { authorization } = headers;
  if (authorization === undefined) {
    return "HMAC signature cannot be verified, a validate authorization header is required.";
  }
  if (!authorization.startsWith("hmac ")) return "HMAC authorization format error.";
  const fields = new Map([...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? ""]));
  const [id, signature] = [fields.get("id"), fields.get("signature")];
  if (!id || !signature) return "HMAC id or signature missing.";
  const named = (fields.get("headers") ?? "").split(" ").filter((name) => name !== "");
  const algorithm = ALGORITHMS[fields.get("algorithm") ?? ""];
  if (!algorithm) return `HMAC algorithm ${fields.get("algorithm") ?? ""} not supported.`;
  const dateHeader = ["x-date", "date"].find((name) => named.includes(name) && headers[name] !== undefined);
  if (dateHeader === undefined) return "HMAC signature cannot be verified, a valid date or x-date header is required.";
  const missing = named.find((name) => headers[name] === undefined);
  if (missing !== undefined) return `HMAC signature cannot be verified, a valid ${missing} header is required.`;
  if (!(Math.abs(Date.parse(String(headers[dateHeader])) - now) <= VALID_MS)) {
    return "HMAC signature cannot be verified, the x-date header is out of date for HMAC Authentication.";
  }
  const key = keys.get(id);
  if (!key) return "HMAC signature cannot be verified.";
  const signed = named.map((name) => `${name}: ${String(headers[name])}`).join("\n");
  const expected = createHmac(algorithm, key.secret).update(signed).digest("base64");
  return equalTexts(signature, expected) ? key : "HMAC signature does not match.";
}
