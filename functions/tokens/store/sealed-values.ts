import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Characters of the mark and the point behind it. */
const MARK_CHARACTERS = 33;

/**
 * Seals values, which hold live tokens, before they leave the instance (AES-256-GCM), with keys that come from the
 * store's secret (HKDF, RFC 5869). Each has a mark in front, by which the store can compare it without reading it.
 */
export class SealedValues {
  /** Distinguishes keys: after the secret changes, nothing written before can be read, so it has other names. */
  readonly keyId: string;
  private readonly sealKey: Buffer;
  private readonly markKey: Buffer;

  constructor(secret: string) {
    const derive = (purpose: string, bytes: number): Buffer =>
      Buffer.from(hkdfSync("sha256", secret, "", `ekyc-token-endpoint store: ${purpose}`, bytes));
    this.sealKey = derive("seal", 32);
    this.markKey = derive("mark", 32);
    this.keyId = derive("id", 4).toString("hex");
  }

  /** What precedes a sealed value. @param name under which the value is stored */
  mark(name: string, value: string): string {
    return `${createHmac("sha256", this.markKey).update(`${name}\n${value}`).digest("hex").slice(0, 32)}.`;
  }

  seal(name: string, value: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.sealKey, nonce).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([nonce, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return `${this.mark(name, value)}${sealed.toString("base64")}`;
  }

  /** @throws Error for what this secret did not seal under this name */
  open(name: string, sealed: string): string {
    const bytes = Buffer.from(sealed.slice(MARK_CHARACTERS), "base64");
    const decipher = createDecipheriv("aes-256-gcm", this.sealKey, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    }).setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  }
}
