import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials";

/** A request to COS before it is signed. */
export interface UnsignedCosRequest {
  readonly method: string;
  /** Decoded, with its first slash. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Everything that is sent; all of it is signed. */
  readonly headers: Readonly<Record<string, string>>;
}

/** When a signature is valid, seconds since the epoch. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

const hmacSha1 = (key: string, text: string): string => createHmac("sha1", key).update(text).digest("hex");

/** Percent-encoding as COS expects it: that of a URL's component, and `!'()*` too. */
export const cosEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** The names, encoded in lower case and sorted, with the encoded values. */
function normalized(values: Readonly<Record<string, string>>): { list: string; text: string } {
  const entries = Object.entries(values)
    .map(([name, value]) => [cosEncode(name).toLowerCase(), cosEncode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { list: entries.map(([name]) => name).join(";"), text: entries.map((entry) => entry.join("=")).join("&") };
}

/**
 * The header `Authorization` of a request to COS: HMAC-SHA1 over method, path, every parameter and every header
 * ("Request Signature", 436/7778, 2024-03-28). The body is covered through Content-MD5, when that is sent. A session
 * token is not part of it; it goes into the header `x-cos-security-token`.
 */
export function cosAuthorization(
  { method, path, query, headers }: UnsignedCosRequest,
  { secretId, secretKey }: Credentials,
  { from, until }: Validity,
): string {
  const keyTime = `${from};${until}`;
  const parameters = normalized(query);
  const signed = normalized(headers);
  const httpString = `${method.toLowerCase()}\n${path}\n${parameters.text}\n${signed.text}\n`;
  const stringToSign = `sha1\n${keyTime}\n${createHash("sha1").update(httpString).digest("hex")}\n`;
  const fields = {
    "q-sign-algorithm": "sha1",
    "q-ak": secretId,
    "q-sign-time": keyTime,
    "q-key-time": keyTime,
    "q-header-list": signed.list,
    "q-url-param-list": parameters.list,
    "q-signature": hmacSha1(hmacSha1(secretKey, keyTime), stringToSign),
  };
  return Object.entries(fields)
    .map((field) => field.join("="))
    .join("&");
}
