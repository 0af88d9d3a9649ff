import { createHmac } from "node:crypto";
import { checkTimestamp, equalTexts, signatureFailure, signedHosts } from "./checks";

export type V1Method = "HmacSHA1" | "HmacSHA256";

/** What a v1 signature covers. */
export interface V1Message {
  readonly method: string;
  /** The endpoint as the client addressed it. */
  readonly host: string;
  /**
   * Every parameter of the query (GET) or form (POST) with its value decoded; `Signature` is left out of what is
   * signed.
   */
  readonly parameters: Readonly<Record<string, string>>;
}

const DIGESTS: Readonly<Record<V1Method, string>> = { HmacSHA1: "sha1", HmacSHA256: "sha256" };

/** HmacSHA256 only when SignatureMethod says so, else HmacSHA1; undefined for any other text (doc "Signature"). */
export function v1Method(signatureMethod: string | undefined): V1Method | undefined {
  if (signatureMethod === undefined || signatureMethod === "HmacSHA1") return "HmacSHA1";
  return signatureMethod === "HmacSHA256" ? "HmacSHA256" : undefined;
}

/** The signature of a message, Base64: parameters in ASCII order of their names, values as they are before encoding. */
export function v1Signature({ method, host, parameters }: V1Message, digest: V1Method, secretKey: string): string {
  const text = Object.keys(parameters)
    .filter((name) => name !== "Signature")
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join("&");
  return createHmac(DIGESTS[digest], secretKey).update(`${method}${host}/?${text}`, "utf8").digest("base64");
}

/**
 * Verifies a v1 signature, of a host as {@link signedHosts} has it, and its timestamp.
 *
 * @param now the service's clock, milliseconds since the epoch
 * @throws ApiError AuthFailure.SignatureFailure, AuthFailure.SignatureExpire, InvalidParameterValue
 */
export function verifyV1(message: V1Message, digest: V1Method, secretKey: string, now: number): void {
  checkTimestamp(message.parameters["Timestamp"] ?? "", now);
  const given = message.parameters["Signature"] ?? "";
  const matches = signedHosts(message.host).some((host) =>
    equalTexts(v1Signature({ ...message, host }, digest, secretKey), given),
  );
  if (!matches) throw signatureFailure();
}
