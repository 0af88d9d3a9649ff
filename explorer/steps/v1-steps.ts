import { type V1Message, type V1Method, v1Signature, v1Texts } from "../../signature/v1";
import type { FaceidTarget } from "../options";
import type { Step } from "./step";

/** How the signature of a v1 request comes about, step by step ("Signature", the older of the vendor's two). */
export function v1Steps(message: V1Message, digest: V1Method, { url, credentials }: FaceidTarget): readonly Step[] {
  const texts = v1Texts(message);
  const signature = v1Signature(message, digest, credentials.secretKey);
  return [
    {
      id: "request",
      title: "The request",
      about:
        "Every parameter travels in a form, the common ones among them. A list is flattened: SelectedWarningCodes.0, " +
        "SelectedWarningCodes.1 and so on.",
      value: [
        `${message.method} ${url}/`,
        ...Object.entries(message.parameters).map(([name, value]) => `${name}=${value}`),
      ].join("\n"),
    },
    {
      id: "sorted-parameters",
      title: "Sorted parameters",
      about:
        "name=value in ASCII order of the names, joined by &. Values are as they are, not yet URL-encoded: encoding " +
        "them first is the most common mistake.",
      value: texts.sortedParameters,
    },
    {
      id: "string-to-sign",
      title: "String to sign",
      about: "Method, host, /? and the sorted parameters, with nothing between them.",
      value: texts.stringToSign,
    },
    {
      id: "key",
      title: "The key",
      about: "The secret key itself, without derivation; it stays on the server. TC3 derives one for each day.",
      value: `Signature = Base64(${digest === "HmacSHA1" ? "HMAC-SHA1" : "HMAC-SHA256"}(SecretKey, string to sign))`,
    },
    {
      id: "signature",
      title: "Signature",
      about: "Base64, with =, + and / in it, so it has to be URL-encoded when it is sent.",
      value: signature,
    },
    {
      id: "body",
      title: "The body that is sent",
      about: "The parameters with the signature, each name and value URL-encoded.",
      value: String(new URLSearchParams({ ...message.parameters, Signature: signature })),
    },
  ];
}
