import { TC3 } from "../../signature/tc3";
import { type V1Method, v1Method } from "../../signature/v1";
import { ApiError } from "./api-error";
import { readForm } from "./form-parameters";
import type { HttpMessage } from "./http-message";

export type SignMethod = typeof TC3 | V1Method;

/** What a request says about itself before any of it is verified. */
export interface Claim {
  readonly signMethod: SignMethod;
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly region: string | undefined;
  /** An empty one counts as none: SDKs send it when their credential has the token "". */
  readonly token: string | undefined;
  /** Every pair of the query or form, values as texts; empty for a JSON body. */
  readonly form: Readonly<Record<string, string>>;
}

/**
 * TC3 carries the common parameters in headers; v1 in the query (GET) or the form (POST).
 *
 * @throws ApiError UnsupportedProtocol, InvalidParameter, InvalidParameterValue
 */
export function readClaim(message: HttpMessage): Claim {
  if (message.method !== "GET" && message.method !== "POST") {
    throw new ApiError("UnsupportedProtocol", `The HTTP method ${message.method} is not supported, use POST or GET.`);
  }
  const { headers } = message;
  const encoded = encodedForm(message);
  const form = encoded === "" ? {} : readForm(encoded);
  if (headers["authorization"] !== undefined || headers["x-tc-action"] !== undefined) {
    return {
      signMethod: TC3,
      action: headers["x-tc-action"],
      version: headers["x-tc-version"],
      region: headers["x-tc-region"],
      token: headers["x-tc-token"] || undefined,
      form,
    };
  }
  const signMethod = v1Method(form["SignatureMethod"]);
  if (!signMethod) {
    throw new ApiError("InvalidParameterValue", "The value of `SignatureMethod` must be HmacSHA1 or HmacSHA256.");
  }
  return {
    signMethod,
    action: form["Action"],
    version: form["Version"],
    region: form["Region"],
    token: form["Token"] || undefined,
    form,
  };
}

function encodedForm({ method, query, headers, body }: HttpMessage): string {
  if (method === "GET") return query;
  const isForm = headers["content-type"]?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
  return isForm ? body.toString("utf8") : "";
}
