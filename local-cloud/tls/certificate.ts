import { type KeyObject, randomBytes, sign } from "node:crypto";
import {
  bitString,
  context,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utcTime,
  utf8String,
  yes,
} from "./der";

const OID = {
  commonName: "2.5.4.3",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  basicConstraints: "2.5.29.19",
  subjectAlternativeName: "2.5.29.17",
} as const;
const DAY_MS = 86_400_000;
/** Short enough for every client's limit on the age of a certificate. Days. */
const VALID_DAYS = 30;

export interface CertificateRequest {
  /** Name of whom it is for; a host's certificate has it as its alternative name too. */
  readonly subject: string;
  readonly issuer: string;
  readonly isAuthority: boolean;
  /** An elliptic curve's, of {@link subject}. */
  readonly publicKey: KeyObject;
  /** The issuer's. */
  readonly signingKey: KeyObject;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const name = (commonName: string): Buffer =>
  sequence(set(sequence(objectIdentifier(OID.commonName), utf8String(commonName))));

const ALGORITHM = sequence(objectIdentifier(OID.ecdsaWithSha256));

const authority = (): Buffer => sequence(objectIdentifier(OID.basicConstraints), yes, octetString(sequence(yes)));

/** `[2]` is a DNS name (RFC 5280, 4.2.1.6). */
const alternativeName = (host: string): Buffer =>
  sequence(
    objectIdentifier(OID.subjectAlternativeName),
    octetString(sequence(context(2, Buffer.from(host, "ascii"), "primitive"))),
  );

/** A certificate of X.509 version 3 (RFC 5280), signed with ECDSA and SHA-256; PEM. */
export function certificate({ subject, issuer, isAuthority, publicKey, signingKey, now }: CertificateRequest): string {
  const version3 = context(0, integer(Buffer.from([2])));
  const toBeSigned = sequence(
    version3,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ALGORITHM,
    name(issuer),
    sequence(utcTime(now - DAY_MS), utcTime(now + VALID_DAYS * DAY_MS)),
    name(subject),
    publicKey.export({ type: "spki", format: "der" }),
    context(3, sequence(isAuthority ? authority() : alternativeName(subject))),
  );
  const der = sequence(toBeSigned, ALGORITHM, bitString(sign("sha256", toBeSigned, signingKey)));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
