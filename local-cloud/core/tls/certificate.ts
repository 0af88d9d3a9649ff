import { constants, createPublicKey, type KeyObject, privateEncrypt, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { md, pki } from "node-forge";
import { DAY_MS } from "../../../lib/durations";

/** Short enough for every client's limit on the age of a certificate. Days. */
const VALID_DAYS = 30;
/** The kinds of an alternative name that is a host (RFC 5280, 4.2.1.6). */
const DNS_NAME = 2;
const IP_ADDRESS = 7;
/** What stands before a SHA-256 digest in a signature of PKCS #1 v1.5 (RFC 8017, 9.2, note 1). */
const SHA256_PREFIX = Buffer.from("3031300d060960864801650304020105000420", "hex");

export interface CertificateRequest {
  /** Name of whom it is for; a host's certificate has it as its alternative name too. */
  readonly subject: string;
  readonly issuer: string;
  readonly isAuthority: boolean;
  /** An RSA key, of {@link subject}. */
  readonly key: KeyObject;
  /** The issuer's RSA key. */
  readonly signingKey: KeyObject;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A private key as PEM. */
export const toPem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

const toPublicPem = (key: KeyObject): string => createPublicKey(key).export({ type: "spki", format: "pem" }).toString();

/** Loaded with the first certificate: a bundle loads at its start whatever an import names. */
const forge = (): typeof import("node-forge") => require("node-forge");

/** A certificate of X.509 version 3 (RFC 5280), signed with RSA and SHA-256; PEM. */
export function certificate({ subject, issuer, isAuthority, key, signingKey, now }: CertificateRequest): string {
  const { pki, md } = forge();
  const made = pki.createCertificate();
  made.publicKey = pki.publicKeyFromPem(toPublicPem(key));
  // A number without a sign: its first byte is a small one.
  made.serialNumber = `01${randomBytes(15).toString("hex")}`;
  made.validity.notBefore = new Date(now - DAY_MS);
  made.validity.notAfter = new Date(now + VALID_DAYS * DAY_MS);
  made.setSubject([{ name: "commonName", value: subject }]);
  made.setIssuer([{ name: "commonName", value: issuer }]);
  made.setExtensions(
    isAuthority
      ? [{ name: "basicConstraints", cA: true, critical: true }]
      : [{ name: "subjectAltName", altNames: [alternativeName(subject)] }],
  );
  made.sign(signer(signingKey), md.sha256.create());
  return pki.certificateToPem(made);
}

const alternativeName = (host: string): object =>
  isIP(host) === 0 ? { type: DNS_NAME, value: host } : { type: IP_ADDRESS, ip: host };

/**
 * A key as the library signs with it, but with Node's own arithmetic: the library's would hold everything up for a
 * tenth of a second.
 */
function signer(key: KeyObject): pki.rsa.PrivateKey {
  const padding = constants.RSA_PKCS1_PADDING;
  return {
    sign: (digest: md.MessageDigest): string => {
      const info = Buffer.concat([SHA256_PREFIX, Buffer.from(digest.digest().getBytes(), "latin1")]);
      return privateEncrypt({ key, padding }, info).toString("latin1");
    },
  } as unknown as pki.rsa.PrivateKey;
}
