import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import { certificate } from "./certificate";

const NAME = "Local Cloud (trust it for a test only)";

const newKeys = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync("ec", { namedCurve: "prime256v1" });

/**
 * Certifies the hosts that the local cloud answers for, to clients that are told to trust it. Its key lives as long as the process and is
 * nowhere but in its memory.
 */
export class CertificateAuthority {
  private readonly keys = newKeys();
  private readonly contexts = new Map<string, SecureContext>();
  /** The authority's own certificate, PEM: what a client is told to trust. */
  readonly certificate: string;

  /** @param now milliseconds since the epoch by the clients' clock: what their TLS compares with */
  constructor(private readonly now: () => number = Date.now) {
    const { publicKey, privateKey: signingKey } = this.keys;
    this.certificate = certificate({
      ...{ subject: NAME, issuer: NAME, isAuthority: true },
      ...{ publicKey, signingKey, now: now() },
    });
  }

  /** What a server shows as a host: a certificate of its own, made at the first request. */
  contextOf(host: string): SecureContext {
    const existing = this.contexts.get(host);
    if (existing) return existing;
    const { publicKey, privateKey } = newKeys();
    const cert = certificate({
      ...{ subject: host, issuer: NAME, isAuthority: false },
      ...{ publicKey, signingKey: this.keys.privateKey, now: this.now() },
    });
    const key = privateKey.export({ type: "pkcs8", format: "pem" });
    const made = createSecureContext({ cert, key });
    this.contexts.set(host, made);
    return made;
  }
}
