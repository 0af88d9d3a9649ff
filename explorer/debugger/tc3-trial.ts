import { createHash } from "node:crypto";
import { signedHosts } from "../../signature/checks";
import type { SigningKey } from "../../signature/sign-tc3";
import { type Tc3Message, type Tc3Scope, type Tc3Texts, tc3Signature, tc3Texts } from "../../signature/tc3";
import { headerValue, sentHost } from "./pasted-request";
import type { Tc3Case } from "./tc3-checks";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A request as it was sent, with the scope that it claims. */
export interface SentTc3 {
  readonly message: Tc3Message;
  readonly scope: Tc3Scope;
  readonly texts: Tc3Texts;
}

/** @param body as it was sent */
export function sentTc3({ request, claims }: Tc3Case, body: string): SentTc3 {
  const names = [...request.headers.map(({ name }) => name), ...claims.signedHeaders];
  const pairs = names
    .flatMap((name) => [name, name.toLowerCase()])
    .map((name) => [name, headerValue(request, name) ?? ""]);
  const host = sentHost(request);
  const headers = { ...Object.fromEntries(pairs), host, ...(claims.signedHeaders.includes("Host") && { Host: host }) };
  const { date, service, signedHeaders } = claims;
  const message = { method: request.method, query: request.url.query, headers, body };
  const scope = { date, service, signedHeaders };
  return { message, scope, texts: tc3Texts(message, scope) };
}

/** Whether a key gives the signature of the request as it was sent. */
export const isSignedBy = ({ message, scope }: SentTc3, signature: string, secretKey: string): boolean =>
  signedHosts(message.headers["host"] ?? "").some(
    (host) => tc3Signature({ ...message, headers: { ...message.headers, host } }, scope, secretKey) === signature,
  );

/** What guesses are made from. */
export interface Trial extends SentTc3 {
  readonly seen: Tc3Case;
  readonly key: SigningKey;
  /** What a string to sign gives. */
  readonly sign: (text: string, scope?: Pick<Tc3Scope, "date" | "service">) => string;
  /** What another canonical request gives. */
  readonly rewrite: (canonicalRequest: string) => string;
}
