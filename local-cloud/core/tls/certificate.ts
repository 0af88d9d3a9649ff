import { createPublicKey, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIP, isIPv4 } from "node:net";
import { DAY_MS } from "../../../lib/durations";

/** Short enough for every client's limit on the age of a certificate. Days. */
const VALID_DAYS = 30;

/** Tags of DER (X.690, 8). Context-specific ones are numbered by the standard that defines them. */
const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  text: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...contents: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...contents);
/** A context-specific tag around another. */
const tagged = (number: number, content: Uint8Array): Buffer => der(0xa0 + number, content);

/** Object identifiers, DER. */
const OID = {
  /** 2.5.4.3 */
  commonName: Buffer.from("0603550403", "hex"),
  /** 2.5.29.17 */
  subjectAltName: Buffer.from("0603551d11", "hex"),
  /** 2.5.29.19 */
  basicConstraints: Buffer.from("0603551d13", "hex"),
  /** 1.2.840.10045.4.3.2 (RFC 5758, 3.2) */
  ecdsaWithSha256: Buffer.from("06082a8648ce3d040302", "hex"),
};
const TRUE = der(TAG.boolean, Buffer.from([0xff]));
const VERSION_3 = tagged(0, der(TAG.integer, Buffer.from([2])));
const ALGORITHM = sequence(OID.ecdsaWithSha256);

export interface CertificateRequest {
  /** Name of its subject; a host's certificate has it as its alternative name too. */
  readonly subject: string;
  readonly issuer: string;
  readonly isAuthority: boolean;
  /** A key of an elliptic curve, of {@link subject}. */
  readonly key: KeyObject;
  /** The issuer's key, of an elliptic curve. */
  readonly signingKey: KeyObject;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A private key as PEM. */
export const toPem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

/** A certificate of X.509 version 3 (RFC 5280, 4.1), signed with ECDSA and SHA-256; PEM. */
export function certificate({ subject, issuer, isAuthority, key, signingKey, now }: CertificateRequest): string {
  const extension = isAuthority
    ? sequence(OID.basicConstraints, TRUE, der(TAG.octets, sequence(TRUE)))
    : sequence(OID.subjectAltName, der(TAG.octets, sequence(alternativeName(subject))));
  const content = sequence(
    VERSION_3,
    // A number without a sign: its first byte is a small one.
    der(TAG.integer, Buffer.from([1]), randomBytes(15)),
    ALGORITHM,
    name(issuer),
    sequence(time(now - DAY_MS), time(now + VALID_DAYS * DAY_MS)),
    name(subject),
    createPublicKey(key).export({ type: "spki", format: "der" }),
    tagged(3, sequence(extension)),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign("sha256", content, signingKey));
  const lines =
    sequence(content, ALGORITHM, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

const name = (text: string): Buffer =>
  sequence(der(TAG.set, sequence(OID.commonName, der(TAG.text, Buffer.from(text)))));

/** The years from 2050 have another form (RFC 5280, 4.1.2.5). */
function time(at: number): Buffer {
  const digits = `${new Date(at).toISOString().slice(0, 19).replace(/\D/g, "")}Z`;
  const isLate = new Date(at).getUTCFullYear() >= 2050;
  return isLate ? der(TAG.generalizedTime, Buffer.from(digits)) : der(TAG.utcTime, Buffer.from(digits.slice(2)));
}

/** A name of DNS or an address (RFC 5280, 4.2.1.6). */
const alternativeName = (host: string): Buffer =>
  isIP(host) === 0 ? der(0x82, Buffer.from(host)) : der(0x87, addressBytes(host));

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  // The short form of the address, in groups only.
  const [before = "", after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [before, after ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array(8 - (first?.length ?? 0) - (last?.length ?? 0)).fill("0");
  const groups = [...(first ?? []), ...zeros, ...(last ?? [])];
  return Buffer.from(groups.map((group) => group.padStart(4, "0")).join(""), "hex");
}
