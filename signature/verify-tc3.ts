import { equalTexts } from "../lib/equal-texts";
import { checkTimestamp, type ServiceClock, signedHosts } from "./checks";
import { SignatureRefusal, signatureFailure } from "./refusal";
import { scopeDate, TC3, type Tc3Message, type Tc3Scope, tc3Signature } from "./tc3";

/** The parts of an `Authorization` header. */
export interface Tc3Authorization extends Tc3Scope {
  readonly secretId: string;
  /** 64 lower-case hexadecimal digits. */
  readonly signature: string;
}

export interface Tc3Verification {
  readonly message: Tc3Message;
  readonly authorization: Tc3Authorization;
  readonly secretKey: string;
  /** Services that the credential scope may name, undefined for any. */
  readonly services: readonly string[] | undefined;
  readonly clock: ServiceClock;
}

/**
 * The parts in the order of the page (1061/37034): that another is accepted is not documented, and every SDK sends
 * this one. The one for .NET writes two blanks after the algorithm (3.0.1381, HttpConnection.cs).
 */
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 +Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, *SignedHeaders=([a-z0-9;_-]+), *Signature=([0-9a-f]{64})$/;
const MANDATORY = ["content-type", "host"];

/**
 * @throws SignatureRefusal AuthFailure.InvalidAuthorization when the header is malformed or leaves out content-type or
 * host
 */
export function parseTc3Authorization(header: string): Tc3Authorization {
  const [, secretId, date, service, list, signature] = AUTHORIZATION.exec(header) ?? [];
  if (!secretId || !date || !service || !list || !signature) {
    throw invalid(`it must read ${TC3} Credential=ID/DATE/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX`);
  }
  return { secretId, date, service, signedHeaders: readSignedHeaders(list), signature };
}

/** The list read last: a client signs the same headers each time. */
let lastList: { readonly text: string; readonly names: readonly string[] } = { text: "", names: [] };

function readSignedHeaders(text: string): readonly string[] {
  if (text === lastList.text) return lastList.names;
  const names = text.split(";");
  const unsigned = MANDATORY.find((name) => !names.includes(name));
  if (unsigned !== undefined) throw invalid(`SignedHeaders must contain ${unsigned}`);
  // "In the ASCII ascending order of the header key": the page's rule for CanonicalHeaders and for SignedHeaders.
  if (names.some((name, index) => index > 0 && name <= (names[index - 1] ?? ""))) {
    throw invalid("SignedHeaders must be in ASCII order, each name once");
  }
  lastList = { text, names };
  return names;
}

/**
 * Verifies a TC3-HMAC-SHA256 signature as "Signature v3" (1061/37034) describes it: date of the scope equal to the UTC
 * date of X-TC-Timestamp, content-type exactly as received, host as {@link signedHosts} has it.
 *
 * @throws SignatureRefusal AuthFailure.SignatureFailure, AuthFailure.SignatureExpire, InvalidParameterValue
 */
export function verifyTc3({ message, authorization, secretKey, services, clock }: Tc3Verification): void {
  const { date, service, signedHeaders, signature } = authorization;
  const timestamp = message.headers["x-tc-timestamp"] ?? "";
  checkTimestamp(timestamp, clock);
  if (date !== scopeDate(Number(timestamp))) {
    throw signatureFailure("The credential's date is not the UTC date of X-TC-Timestamp");
  }
  if (services && !services.includes(service))
    throw signatureFailure(`The credential's service "${service}" is not the host's`);
  const absent = signedHeaders.find((name) => message.headers[name] === undefined);
  if (absent !== undefined) throw signatureFailure(`The signed header ${absent} was not sent`);
  const isSigned = (signed: Tc3Message): boolean =>
    equalTexts(tc3Signature(signed, authorization, secretKey), signature);
  // Most clients sign the host as they send it.
  if (isSigned(message)) return;
  const hosts = signedHosts(message.headers["host"] ?? "");
  if (!hosts.some((host) => isSigned({ ...message, headers: { ...message.headers, host } }))) throw signatureFailure();
}

function invalid(reason: string): SignatureRefusal {
  return new SignatureRefusal("AuthFailure.InvalidAuthorization", `The Authorization header is not valid: ${reason}.`);
}
