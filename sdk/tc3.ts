import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./credentials";

/** What a signature covers. */
export interface Tc3Request {
  readonly method: "GET" | "POST";
  /** The headers to sign, by lower-case name; `content-type` and `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty without one. */
  readonly body: string;
  /** Service of the credential scope, for example `scf`. */
  readonly service: string;
  /** Whole seconds since the epoch. */
  readonly timestamp: number;
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The `Authorization` header of a request without a query, by "Signature v3" (1061/37034). The SDK signs `content-type`
 * and `host` only, whatever else is sent, so its signer cannot be used here.
 */
export function tc3Authorization(request: Tc3Request, { secretId, secretKey }: Credentials): string {
  const { method, headers, body, service, timestamp } = request;
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(";");
  const canonicalRequest = [
    method,
    "/",
    "",
    ...names.map((name) => `${name}:${(headers[name] ?? "").trim().toLowerCase()}`),
    "",
    signedHeaders,
    sha256(body),
  ].join("\n");
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const key = [date, service, "tc3_request"].reduce<Buffer | string>(hmac, `TC3${secretKey}`);
  const signature = hmac(key, ["TC3-HMAC-SHA256", timestamp, scope, sha256(canonicalRequest)].join("\n"));
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature.toString("hex")}`;
}
