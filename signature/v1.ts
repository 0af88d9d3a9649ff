import { createHmac } from "node:crypto";
import { equalTexts } from "../lib/equal-texts";
import { checkTimestamp, type ServiceClock, signedHosts } from "./checks";
import { signatureFailure } from "./refusal";

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

/** The texts from which a signature is computed ("Signature", v1): all of it but the key. */
export interface V1Texts {
  /** `name=value` in ASCII order of the names, joined by `&`, values as they are before encoding. */
  readonly sortedParameters: string;
  readonly stringToSign: string;
}

const DIGESTS: Readonly<Record<V1Method, string>> = { HmacSHA1: "sha1", HmacSHA256: "sha256" };

/** HmacSHA256 only when SignatureMethod says so, else HmacSHA1; undefined for any other text (doc "Signature"). */
export function v1Method(signatureMethod: string | undefined): V1Method | undefined {
  if (signatureMethod === undefined || signatureMethod === "HmacSHA1") return "HmacSHA1";
  return signatureMethod === "HmacSHA256" ? "HmacSHA256" : undefined;
}

export function v1Texts({ method, host, parameters }: V1Message): V1Texts {
  const sortedParameters = Object.keys(parameters)
    .filter((name) => name !== "Signature")
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join("&");
  return { sortedParameters, stringToSign: `${method}${host}/?${sortedParameters}` };
}

/** The signature of a message, Base64. */
export const v1Signature = (message: V1Message, digest: V1Method, secretKey: string): string =>
  signV1Text(v1Texts(message).stringToSign, digest, secretKey);

/** The signature of a string to sign, Base64. */
export const signV1Text = (stringToSign: string, digest: V1Method, secretKey: string): string =>
  createHmac(DIGESTS[digest], secretKey).update(stringToSign, "utf8").digest("base64");

/**
 * Verifies a v1 signature, of a host as {@link signedHosts} has it, and its timestamp.
 *
 * @throws SignatureRefusal AuthFailure.SignatureFailure, AuthFailure.SignatureExpire, InvalidParameterValue
 */
export function verifyV1(message: V1Message, digest: V1Method, secretKey: string, clock: ServiceClock): void {
  checkTimestamp(message.parameters["Timestamp"] ?? "", clock);
  const given = message.parameters["Signature"] ?? "";
  const matches = signedHosts(message.host).some((host) =>
    equalTexts(v1Signature({ ...message, host }, digest, secretKey), given),
  );
  if (!matches) throw signatureFailure();
}
