import { createHmac } from "node:crypto";
import { sha256 } from "../lib/sha256";
import { HmacKey } from "./hmac-key";

export const TC3 = "TC3-HMAC-SHA256";

/** Ends every credential scope. */
const TERMINATOR = "tc3_request";

/** Sent by the Go and Python SDKs as X-TC-Content-SHA256 when they do not hash the body. */
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

/** What a TC3 signature covers. */
export interface Tc3Message {
  readonly method: string;
  /** The text after `?` as sent; empty for POST. */
  readonly query: string;
  /** Headers as sent, by lower-case name; `x-tc-timestamp` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** What a signature says about itself. */
export interface Tc3Scope {
  /** Date of the credential scope, `YYYY-MM-DD`. */
  readonly date: string;
  /** Service of the credential scope, for example `faceid`. */
  readonly service: string;
  /** Lower-case names, in ASCII order. */
  readonly signedHeaders: readonly string[];
}

/** The texts from which a signature is computed ("Signature v3", 1061/37034): all of it but the key. */
export interface Tc3Texts {
  /** SHA-256 of the body, or `UNSIGNED-PAYLOAD`'s; hexadecimal, as every hash here. */
  readonly hashedPayload: string;
  readonly canonicalRequest: string;
  readonly hashedCanonicalRequest: string;
  /** `DATE/SERVICE/tc3_request`. */
  readonly credentialScope: string;
  readonly stringToSign: string;
}

/** One HMAC-SHA256 on the way from the secret key to the signing key. */
export interface KeyDerivation {
  /** What the vendor's page calls the result. */
  readonly name: string;
  /** The key, as a description: a value would be a secret. */
  readonly key: string;
  readonly input: string;
}

const DAY_SECONDS = 86_400;
/** The day that was asked for last, which is mostly the one that is asked for next. */
let lastDay = { day: Number.NaN, date: "" };

/** The day of a timestamp in UTC, `YYYY-MM-DD`. @param timestamp seconds since the epoch */
export function scopeDate(timestamp: number): string {
  const day = Math.floor(timestamp / DAY_SECONDS);
  if (day !== lastDay.day) lastDay = { day, date: new Date(timestamp * 1_000).toISOString().slice(0, 10) };
  return lastDay.date;
}

export function tc3Texts(message: Tc3Message, { date, service, signedHeaders }: Tc3Scope): Tc3Texts {
  const { method, query, headers, body } = message;
  const hashedPayload = sha256(headers["x-tc-content-sha256"] === UNSIGNED_PAYLOAD ? UNSIGNED_PAYLOAD : body);
  let canonicalHeaders = "";
  for (const name of signedHeaders) canonicalHeaders += `${name}:${(headers[name] ?? "").trim().toLowerCase()}\n`;
  const canonicalRequest = `${method}\n/\n${query}\n${canonicalHeaders}\n${signedHeaders.join(";")}\n${hashedPayload}`;
  const hashedCanonicalRequest = sha256(canonicalRequest);
  const credentialScope = `${date}/${service}/${TERMINATOR}`;
  const stringToSign = `${TC3}\n${headers["x-tc-timestamp"] ?? ""}\n${credentialScope}\n${hashedCanonicalRequest}`;
  return { hashedPayload, canonicalRequest, hashedCanonicalRequest, credentialScope, stringToSign };
}

/** How the signing key comes from the secret key, without either. */
export function tc3KeyDerivation({ date, service }: Pick<Tc3Scope, "date" | "service">): readonly KeyDerivation[] {
  return [
    { name: "SecretDate", key: '"TC3" + SecretKey', input: date },
    { name: "SecretService", key: "SecretDate", input: service },
    { name: "SecretSigning", key: "SecretService", input: TERMINATOR },
  ];
}

/** The signature of a message, lower-case hexadecimal. */
export const tc3Signature = (message: Tc3Message, scope: Tc3Scope, secretKey: string): string =>
  signTc3Text(tc3Texts(message, scope).stringToSign, scope, secretKey);

/** The signature of a string to sign, with the signing key of a day and a service; lower-case hexadecimal. */
export const signTc3Text = (text: string, scope: Pick<Tc3Scope, "date" | "service">, secretKey: string): string =>
  signingKey(scope, secretKey).sign(text);

/** Signing keys that are kept: a client signs with one key, a day long. */
const MAX_SIGNING_KEYS = 64;
const SIGNING_KEYS = new Map<string, HmacKey>();

function signingKey({ date, service }: Pick<Tc3Scope, "date" | "service">, secretKey: string): HmacKey {
  const name = `${date}/${service}/${secretKey}`;
  const known = SIGNING_KEYS.get(name);
  if (known !== undefined) return known;
  const key = new HmacKey(
    tc3KeyDerivation({ date, service }).reduce<Buffer>(
      (before, { input }) => createHmac("sha256", before).update(input).digest(),
      Buffer.from(`TC3${secretKey}`, "utf8"),
    ),
  );
  const [oldest] = SIGNING_KEYS.keys();
  if (SIGNING_KEYS.size >= MAX_SIGNING_KEYS && oldest !== undefined) SIGNING_KEYS.delete(oldest);
  SIGNING_KEYS.set(name, key);
  return key;
}

/** The value of the header `Authorization`. */
export function tc3Header(secretId: string, { date, service, signedHeaders }: Tc3Scope, signature: string): string {
  const credential = `${secretId}/${date}/${service}/${TERMINATOR}`;
  return `${TC3} Credential=${credential}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`;
}
