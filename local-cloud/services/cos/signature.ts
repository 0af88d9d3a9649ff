import { createHash, createHmac } from "node:crypto";
import { equalTexts } from "../../../lib/equal-texts";
import type { HttpMessage } from "../../core/http-message";
import { CosError } from "./cos-error";

/** The seven parts of a COS signature ("Request Signature", 436/7778, 2024-03-28). */
export interface CosAuthorization {
  readonly secretId: string;
  /** `START;END`, seconds since the epoch. */
  readonly signTime: string;
  readonly keyTime: string;
  /** Lower-case names, in ASCII order. */
  readonly headerList: readonly string[];
  readonly urlParamList: readonly string[];
  /** 40 lower-case hexadecimal digits. */
  readonly signature: string;
}

/** What a COS signature covers. */
export interface CosMessage {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  /** Parameters of the query, decoded; those of the signature itself are left out. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As received, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

const PARTS = [
  "q-sign-algorithm",
  "q-ak",
  "q-sign-time",
  "q-key-time",
  "q-header-list",
  "q-url-param-list",
  "q-signature",
] as const;
const TIME = /^(\d{1,12});(\d{1,12})$/;
/**
 * How far ahead of the server a client's clock may be, seconds. Not documented: 15 minutes is what public clients
 * mention.
 */
const MAX_SKEW_SECONDS = 900;

/** Whether a parameter of a query belongs to the signature and not to the operation. */
export const isSignatureParameter = (name: string): boolean =>
  (PARTS as readonly string[]).includes(name) || name === "x-cos-security-token";

/** Whether a request says that it is signed as COS and the log producers of CLS sign, rightly or not. */
export const hasCosSignature = ({ headers, query }: Pick<HttpMessage, "headers" | "query">): boolean =>
  [headers["authorization"], query].some((text) => /(?:^|&)q-sign-algorithm=/.test(text ?? ""));

const splitList = (text: string): string[] => (text === "" ? [] : text.split(";"));

/**
 * The parts of a signature in a query or in the form of the header `Authorization`; undefined where there is none.
 *
 * @throws CosError InvalidArgument when parts are missing or malformed
 */
export function parseCosAuthorization(
  header: string | undefined,
  query: Readonly<Record<string, string>>,
): CosAuthorization | undefined {
  if (header === undefined && query["q-sign-algorithm"] === undefined) return undefined;
  const given: Readonly<Record<string, string | undefined>> =
    header === undefined
      ? query
      : Object.fromEntries(
          header.split("&").map((part) => {
            const at = part.indexOf("=");
            return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
          }),
        );
  const [algorithm, secretId, signTime = "", keyTime = "", headers, parameters, signature = ""] = PARTS.map(
    (name) => given[name],
  );
  const absent = PARTS.find((name) => given[name] === undefined);
  if (absent !== undefined) throw malformed(`${absent} is missing`);
  if (algorithm !== "sha1") throw malformed(`q-sign-algorithm must be sha1, got ${algorithm}`);
  if (!TIME.test(signTime) || !TIME.test(keyTime)) throw malformed("q-sign-time and q-key-time must be START;END");
  if (!/^[0-9a-f]{40}$/.test(signature)) throw malformed("q-signature must be 40 lower-case hexadecimal digits");
  const lists = { headerList: splitList(headers ?? ""), urlParamList: splitList(parameters ?? "") };
  return { secretId: secretId ?? "", signTime, keyTime, ...lists, signature };
}

/**
 * Verifies a signature and that it is valid now. What is not in q-header-list or q-url-param-list is not covered by it,
 * and may be anything.
 *
 * @param now the service's clock, milliseconds since the epoch
 * @throws CosError RequestTimeTooSkewed, AccessDenied when it has expired, SignatureDoesNotMatch
 */
export function verifyCos(message: CosMessage, authorization: CosAuthorization, secretKey: string, now: number): void {
  for (const time of [authorization.signTime, authorization.keyTime]) {
    const [, start, end] = TIME.exec(time) ?? [];
    if (Number(start) > now / 1_000 + MAX_SKEW_SECONDS) {
      throw new CosError(
        "RequestTimeTooSkewed",
        "The difference between the request time and the server's time is too large.",
      );
    }
    if (Number(end) < now / 1_000) throw new CosError("AccessDenied", "Request has expired");
  }
  if (!equalTexts(cosSignature(message, authorization, secretKey), authorization.signature)) {
    throw new CosError(
      "SignatureDoesNotMatch",
      "The Signature you specified is invalid, because a header or parameter it lists is absent or differs from what was signed.",
    );
  }
}

/** The signature of a message, lower-case hexadecimal. */
export function cosSignature(
  message: CosMessage,
  scope: Pick<CosAuthorization, "signTime" | "keyTime" | "headerList" | "urlParamList">,
  secretKey: string,
): string {
  const httpString = [
    message.method.toLowerCase(),
    message.path,
    pairs(scope.urlParamList, message.parameters),
    pairs(scope.headerList, message.headers),
    "",
  ].join("\n");
  const digest = createHash("sha1").update(httpString, "utf8").digest("hex");
  // The key of the second HMAC is the hexadecimal text of the first, not its bytes.
  const signKey = hmac(secretKey, scope.keyTime);
  return hmac(signKey, ["sha1", scope.signTime, digest, ""].join("\n"));
}

/** `name=value` for each name of a list, in its order; names are compared by their encoded, lower-case form. */
function pairs(names: readonly string[], values: Readonly<Record<string, string>>): string {
  const encoded = new Map(Object.entries(values).map(([name, value]) => [encode(name).toLowerCase(), encode(value)]));
  return names.map((name) => `${name}=${encoded.get(name) ?? ""}`).join("&");
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const hmac = (key: string, text: string): string => createHmac("sha1", key).update(text, "utf8").digest("hex");

const malformed = (reason: string): CosError =>
  new CosError("InvalidArgument", `Authorization is malformed: ${reason}.`);
