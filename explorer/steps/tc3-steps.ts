import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import { tc3Header, tc3KeyDerivation, tc3Signature, tc3Texts } from "../../signature/tc3";
import type { FaceidTarget } from "../options";
import { type Tc3Call, TOKEN_HEADER } from "../request/faceid-request";
import type { Step } from "./step";

const hidden = ([name, value]: [string, string]): string =>
  `${name}: ${name === TOKEN_HEADER ? "(stays on the server)" : value}`;

/** How the signature of a TC3 request comes about, step by step ("Signature v3", 1061/37034). */
export function tc3Steps({ url, message, scope }: Tc3Call, { credentials }: FaceidTarget): readonly Step[] {
  const texts = tc3Texts(message, scope);
  const signature = tc3Signature(message, scope, credentials.secretKey);
  const keys = tc3KeyDerivation(scope).map(({ name, key, input }) => `${name} = HMAC-SHA256(${key}, "${input}")`);
  return [
    {
      id: "request",
      title: "The request",
      about:
        `What is to be signed. Its timestamp may be at most ${SIGNATURE_SKEW_SECONDS} s from the service's clock, ` +
        "and not one byte of the body may change once it is hashed.",
      value: [`${message.method} ${url}`, ...Object.entries(message.headers).map(hidden), ...["", message.body]].join(
        "\n",
      ),
    },
    {
      id: "hashed-payload",
      title: "Hash of the body",
      about: "SHA-256 of the body as it is sent, in lower-case hexadecimal. An empty body has a hash too.",
      value: texts.hashedPayload,
    },
    {
      id: "canonical-request",
      title: "Canonical request",
      about:
        "Method, path (always /), query (empty for POST), the signed headers in ASCII order with names and values in " +
        "lower case, an empty line, their names, and the body's hash; a line each.",
      value: texts.canonicalRequest,
    },
    {
      id: "hashed-canonical-request",
      title: "Hash of the canonical request",
      about: "SHA-256 again: the string to sign holds the request as these 64 digits.",
      value: texts.hashedCanonicalRequest,
    },
    {
      id: "credential-scope",
      title: "Credential scope",
      about: "The UTC date of the timestamp, not the date of your time zone; the service; and a constant.",
      value: texts.credentialScope,
    },
    {
      id: "string-to-sign",
      title: "String to sign",
      about: "Algorithm, timestamp, scope, and the hash of the canonical request; a line each.",
      value: texts.stringToSign,
    },
    {
      id: "derived-keys",
      title: "Derived keys",
      about:
        "Three HMACs lead from the secret key to the signing key. Each is keyed with the bytes of the one before, not " +
        "with their hexadecimal text. Their values are secret and stay on the server.",
      value: keys.join("\n"),
    },
    {
      id: "signature",
      title: "Signature",
      about: "HMAC-SHA256 of the string to sign, keyed with SecretSigning, in lower-case hexadecimal.",
      value: signature,
    },
    {
      id: "authorization",
      title: "Authorization",
      about: "The header that is added to the request. It is good for this request only, and for five minutes.",
      value: tc3Header(credentials.secretId, scope, signature),
    },
  ];
}
