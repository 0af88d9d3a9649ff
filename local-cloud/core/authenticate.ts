import { REQUEST_MAX_BYTES, SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import type { ServiceClock } from "../../signature/checks";
import { SignatureRefusal } from "../../signature/refusal";
import { TC3 } from "../../signature/tc3";
import { type V1Method, verifyV1 } from "../../signature/v1";
import { parseTc3Authorization, verifyTc3 } from "../../signature/verify-tc3";
import type { Cloud } from "../cloud";
import { ApiError, missingParameter } from "./api-error";
import type { Claim } from "./claim";
import type { HttpMessage } from "./http-message";
import type { Caller } from "./identity";

/** Largest query of a GET request, bytes ("Signature v3", 1061/37034). */
const QUERY_MAX_BYTES = 32 * 1024;
const V1_REQUIRED = ["Action", "Version", "Timestamp", "Nonce", "SecretId", "Signature"];

/**
 * Who sent a request, proven by its signature.
 *
 * @param services services that a TC3 credential scope may name, undefined for any
 * @throws ApiError MissingParameter, RequestSizeLimitExceeded, AuthFailure.*
 */
export function authenticate(
  message: HttpMessage,
  claim: Claim,
  services: readonly string[] | undefined,
  cloud: Cloud,
): Caller {
  if (message.query.length > QUERY_MAX_BYTES) throw tooLarge("query", QUERY_MAX_BYTES);
  try {
    return claim.signMethod === TC3
      ? authenticateTc3(message, claim, services, cloud)
      : authenticateV1(message, claim, claim.signMethod, cloud);
  } catch (error) {
    throw error instanceof SignatureRefusal ? new ApiError(error.code, error.message) : error;
  }
}

/** The clock against which the signatures of requests are checked. */
export const signatureClock = ({ clock }: Cloud): ServiceClock => ({
  now: clock.now(),
  skewSeconds: SIGNATURE_SKEW_SECONDS,
});

function authenticateTc3(
  message: HttpMessage,
  claim: Claim,
  services: readonly string[] | undefined,
  cloud: Cloud,
): Caller {
  const { body, headers } = message;
  if (body.length > REQUEST_MAX_BYTES[TC3]) throw tooLarge("body", REQUEST_MAX_BYTES[TC3]);
  const required = {
    "X-TC-Action": claim.action,
    "X-TC-Version": claim.version,
    "X-TC-Timestamp": headers["x-tc-timestamp"],
  };
  checkPresent(required);
  const authorization = parseTc3Authorization(headers["authorization"] ?? "");
  const { secretKey, caller } = cloud.identity.resolve(authorization.secretId, claim.token);
  verifyTc3({ message, authorization, secretKey, services, clock: signatureClock(cloud) });
  return caller;
}

function authenticateV1(message: HttpMessage, { form, token }: Claim, digest: V1Method, cloud: Cloud): Caller {
  if (message.body.length > REQUEST_MAX_BYTES.v1) {
    throw new ApiError(
      "AuthFailure.SignatureFailure",
      "The provided credentials could not be validated because of exceeding request size limit, " +
        `please use new signature method \`${TC3}\`.`,
    );
  }
  checkPresent(Object.fromEntries(V1_REQUIRED.map((name) => [name, form[name]])));
  const { secretKey, caller } = cloud.identity.resolve(form["SecretId"] ?? "", token);
  const { method, headers, authority } = message;
  const signed = { method, host: headers["host"] ?? authority, parameters: form };
  verifyV1(signed, digest, secretKey, signatureClock(cloud));
  return caller;
}

function checkPresent(parameters: Readonly<Record<string, string | undefined>>): void {
  const absent = Object.keys(parameters).find((name) => !parameters[name]);
  if (absent !== undefined) throw missingParameter(absent);
}

function tooLarge(part: string, limitBytes: number): ApiError {
  return new ApiError("RequestSizeLimitExceeded", `The request's ${part} is larger than ${limitBytes} bytes.`);
}
