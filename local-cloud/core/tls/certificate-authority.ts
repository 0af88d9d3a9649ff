import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import { certificate, toPem } from "./certificate";

const NAME = "Local Cloud (trust it for a test only)";
/** The curve that every client knows (RFC 8446, 9.1); its keys are made in no time. */
const CURVE = "P-256";
/**
 * Contexts that are kept; the oldest goes first. More names than a stack's clients ask for, and a client may ask for
 * any.
 */
const MAX_HOSTS = 64;

const newKey = (): KeyObject => generateKeyPairSync("ec", { namedCurve: CURVE }).privateKey;

/** What an authority is made of. */
interface Identity {
  readonly key: KeyObject;
  /** The key of every host. */
  readonly hostKey: KeyObject;
  readonly certificate: string;
}

/**
 * Certifies the hosts that the local cloud answers for, to clients that are told to trust it. Its key is made when it
 * is first needed, lives as long as the process and is nowhere but in its memory.
 */
export class CertificateAuthority {
  private made: Identity | undefined;
  private readonly contexts = new Map<string, SecureContext>();

  /** @param now milliseconds since the epoch by the clients' clock: what their TLS compares with */
  constructor(private readonly now: () => number = Date.now) {}

  /** The authority's own certificate, PEM: what a client is told to trust. */
  get certificate(): string {
    return this.identity.certificate;
  }

  /** What a server shows as a host: a certificate of its own, made at the first request. */
  contextFor(host: string): SecureContext {
    const existing = this.contexts.get(host);
    if (existing) return existing;
    const made = createSecureContext(this.credentialsFor(host));
    const [oldest = host] = this.contexts.keys();
    if (this.contexts.size >= MAX_HOSTS) this.contexts.delete(oldest);
    this.contexts.set(host, made);
    return made;
  }

  /** A new certificate of a host, and its key; PEM. */
  credentialsFor(host: string): { readonly cert: string; readonly key: string } {
    const { hostKey: key, key: signingKey } = this.identity;
    const names = { subject: host, issuer: NAME, isAuthority: false };
    return { cert: certificate({ ...names, key, signingKey, now: this.now() }), key: toPem(key) };
  }

  private get identity(): Identity {
    this.made ??= this.newIdentity();
    return this.made;
  }

  private newIdentity(): Identity {
    const key = newKey();
    const names = { subject: NAME, issuer: NAME, isAuthority: true };
    return {
      key,
      hostKey: newKey(),
      certificate: certificate({ ...names, key, signingKey: key, now: this.now() }),
    };
  }
}
