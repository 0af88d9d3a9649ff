import { createSign, generateKeyPairSync, type KeyObject, sign as signBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { IDENTITY_PROVIDER_DEFAULTS, type IdentityProvider } from "../../contract/endpoint/identity-provider";
import type { Fetch } from "../../functions/tokens/callers/fetch-key-set";

/** A key of an identity provider, and how it signs. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** How a token differs from a good one. */
export interface TokenOptions {
  readonly key?: SigningKey;
  readonly header?: Readonly<Record<string, unknown>>;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export function newSigningKey(kid: string, alg: "RS256" | "ES256" | "EdDSA" = "ES256", rsaBits = 2_048): SigningKey {
  const pair =
    alg === "RS256"
      ? generateKeyPairSync("rsa", { modulusLength: rsaBits })
      : alg === "ES256"
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("ed25519");
  return { kid, alg, ...pair };
}

function signature({ alg, privateKey }: SigningKey, text: string): string {
  if (alg === "EdDSA") return signBytes(null, Buffer.from(text), privateKey).toString("base64url");
  return createSign("sha256").update(text).sign({ key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
}

const publicJwk = ({ kid, alg, publicKey }: SigningKey): object => ({
  ...publicKey.export({ format: "jwk" }),
  kid,
  alg,
  use: "sig",
});

/**
 * An identity provider on loopback: it publishes the keys that a proof says, and signs with Node's own crypto, so
 * that no code that is proven makes its own evidence.
 */
export class IdentityProviderServer {
  readonly issuer = "https://login.example.com/";
  /** Keys that are published; tokens are signed with the last one unless they say otherwise. */
  keys: readonly SigningKey[] = [newSigningKey("first")];
  /** What is answered in place of the keys. @default - the keys */
  answer: { readonly status: number; readonly body: string; readonly headers?: Record<string, string> } | undefined;
  /** Answers in a custom way, when it is set. */
  respond: ((response: ServerResponse) => void) | undefined;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  private readonly server;

  /** @param tls what it shows over https @default - it speaks http */
  constructor(private readonly tls?: { readonly cert: string; readonly key: string }) {
    const listener: RequestListener = (request, response) => {
      this.asked.push(request.url ?? "");
      if (this.respond) return this.respond(response);
      const { status, body, headers } = this.answer ?? { status: 200, body: this.keySet };
      return void response.writeHead(status, headers).end(body);
    };
    this.server = tls ? createTlsServer(tls, listener) : createServer(listener);
  }

  /** The keys that are published, as a JWK set. */
  get keySet(): string {
    return JSON.stringify({ keys: this.keys.map(publicJwk) });
  }

  async start(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  get config(): IdentityProvider {
    return {
      ...IDENTITY_PROVIDER_DEFAULTS,
      issuer: this.issuer,
      audience: "ekyc",
      jwksUrl: "https://login.example.com/jwks.json",
    };
  }

  /** Asks this server wherever the address leads: a file allows https only. */
  readonly fetch: Fetch = (url, init) => fetch(`${this.url}${new URL(url).pathname}`, init);

  get url(): string {
    return `${this.tls ? "https" : "http"}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A token of the subject `user-4711` with every scope. @param claims others, or in place of those */
  token(claims: Readonly<Record<string, unknown>>, { key, header }: TokenOptions = {}): string {
    const signer = key ?? this.keys.at(-1);
    if (signer === undefined) throw new Error("there is no key to sign with");
    const head = { alg: signer.alg, kid: signer.kid, typ: "at+jwt", ...header };
    const said = { iss: this.issuer, aud: "ekyc", sub: "user-4711", scope: "tokens results profiles", ...claims };
    const text = `${base64(head)}.${base64(said)}`;
    return `${text}.${signature(signer, text)}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
