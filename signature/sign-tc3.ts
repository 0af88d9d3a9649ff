import { scopeDate, type Tc3Message, tc3Header, tc3Signature } from "./tc3";

/** The owner of a signature. */
export interface SigningKey {
  readonly secretId: string;
  readonly secretKey: string;
}

/** What is to be signed. */
export interface Tc3Request extends Tc3Message {
  /** Every one of them is signed, by lower-case name; `content-type` and `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Service of the credential scope, for example `scf`. */
  readonly service: string;
  /** Whole seconds since the epoch. */
  readonly timestamp: number;
}

/**
 * The header `Authorization` of a request, by "Signature v3" (1061/37034). The vendor's SDK signs `content-type` and
 * `host` only, whatever else is sent.
 */
export function signTc3({ service, timestamp, ...message }: Tc3Request, { secretId, secretKey }: SigningKey): string {
  const scope = { date: scopeDate(timestamp), service, signedHeaders: Object.keys(message.headers).sort() };
  const headers = { ...message.headers, "x-tc-timestamp": String(timestamp) };
  return tc3Header(secretId, scope, tc3Signature({ ...message, headers }, scope, secretKey));
}
