import { createHash, createHmac } from "node:crypto";
import { ApiError } from "../api-error";
import { checkTimestamp, equalTexts, signatureFailure, signedHosts } from "./checks";

export const TC3 = "TC3-HMAC-SHA256";

/** The parts of an `Authorization` header. */
export interface Tc3Authorization {
  readonly secretId: string;
  /** Date of the credential scope, `YYYY-MM-DD`. */
  readonly date: string;
  /** Service of the credential scope. */
  readonly service: string;
  readonly signedHeaders: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  readonly signature: string;
}

/** What a TC3 signature covers. */
export interface Tc3Message {
  readonly method: string;
  /** The text after `?` as received; empty for POST. */
  readonly query: string;
  /** Headers as received, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Tc3Verification {
  readonly message: Tc3Message;
  readonly authorization: Tc3Authorization;
  readonly secretKey: string;
  /** Services that the credential scope may name, undefined for any. */
  readonly services: readonly string[] | undefined;
  /** The service's clock, milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The parts in the order of the page (1061/37034): that another is taken is documented nowhere, and every SDK sends
 * this one.
 */
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, *SignedHeaders=([a-z0-9;_-]+), *Signature=([0-9a-f]{64})$/;
const MANDATORY = ["content-type", "host"];

/** @throws ApiError AuthFailure.InvalidAuthorization when the header is malformed or leaves out content-type or host */
export function parseTc3Authorization(header: string): Tc3Authorization {
  const [, secretId, date, service, list, signature] = AUTHORIZATION.exec(header) ?? [];
  if (!secretId || !date || !service || !list || !signature) {
    throw invalid(`it must read ${TC3} Credential=ID/DATE/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX`);
  }
  const signedHeaders = list.split(";");
  const unsigned = MANDATORY.find((name) => !signedHeaders.includes(name));
  if (unsigned !== undefined) throw invalid(`SignedHeaders must contain ${unsigned}`);
  // "In the ASCII ascending order of the header key": the page's rule for CanonicalHeaders and for SignedHeaders.
  if (signedHeaders.some((name, index) => index > 0 && name <= (signedHeaders[index - 1] ?? ""))) {
    throw invalid("SignedHeaders must be in ASCII order, each name once");
  }
  return { secretId, date, service, signedHeaders, signature };
}

/**
 * Verifies a TC3-HMAC-SHA256 signature as "Signature v3" (1061/37034) describes it: date of the scope equal to the UTC
 * date of X-TC-Timestamp, content-type exactly as received, host as {@link signedHosts} has it, five minutes of skew.
 *
 * @throws ApiError AuthFailure.SignatureFailure, AuthFailure.SignatureExpire, InvalidParameterValue
 */
export function verifyTc3({ message, authorization, secretKey, services, now }: Tc3Verification): void {
  const { date, service, signedHeaders, signature } = authorization;
  const timestamp = message.headers["x-tc-timestamp"] ?? "";
  checkTimestamp(timestamp, now);
  if (date !== new Date(Number(timestamp) * 1_000).toISOString().slice(0, 10)) {
    throw signatureFailure("The credential's date is not the UTC date of X-TC-Timestamp");
  }
  if (services && !services.includes(service))
    throw signatureFailure(`The credential's service "${service}" is not the host's`);
  const absent = signedHeaders.find((name) => message.headers[name] === undefined);
  if (absent !== undefined) throw signatureFailure(`The signed header ${absent} was not sent`);
  const matches = signedHosts(message.headers["host"] ?? "").some((host) => {
    const headers = { ...message.headers, host };
    return equalTexts(tc3Signature({ ...message, headers }, authorization, secretKey), signature);
  });
  if (!matches) throw signatureFailure();
}

/** The signature of a message, lower-case hexadecimal. */
export function tc3Signature(
  message: Tc3Message,
  scope: Pick<Tc3Authorization, "date" | "service" | "signedHeaders">,
  secretKey: string,
): string {
  const { date, service, signedHeaders } = scope;
  const canonicalRequest = [
    message.method,
    "/",
    message.query,
    ...signedHeaders.map((name) => `${name}:${(message.headers[name] ?? "").trim().toLowerCase()}`),
    "",
    signedHeaders.join(";"),
    sha256(message.headers["x-tc-content-sha256"] === UNSIGNED_PAYLOAD ? UNSIGNED_PAYLOAD : message.body),
  ].join("\n");
  const stringToSign = [
    TC3,
    message.headers["x-tc-timestamp"],
    `${date}/${service}/tc3_request`,
    sha256(canonicalRequest),
  ].join("\n");
  const signingKey = [date, service, "tc3_request"].reduce<Buffer | string>(hmac, `TC3${secretKey}`);
  return hmac(signingKey, stringToSign).toString("hex");
}

/** Sent by the Go and Python SDKs when they do not hash the body. */
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function invalid(reason: string): ApiError {
  return new ApiError("AuthFailure.InvalidAuthorization", `The Authorization header is not valid: ${reason}.`);
}
