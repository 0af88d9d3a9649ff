import { timingSafeEqual } from "node:crypto";
import { SIGNATURE_SKEW_SECONDS } from "../../../contract/vendor/limits";
import { ApiError } from "../api-error";
import { withoutScheme } from "../hosts";

/** A signature, or something it covers, is not what it should be. */
export function signatureFailure(reason = "Please check your signature is correct"): ApiError {
  return new ApiError("AuthFailure.SignatureFailure", `The provided credentials could not be validated. ${reason}.`);
}

/** Compares in a time that does not tell how much of a signature is right. */
export function equalTexts(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * What a client may have signed as its host: what it sent, and that without the scheme which the Python SDK and tccli
 * leave in front of `http://HOST`, and without the port, which the Node SDK signs with TC3 and other SDKs do not.
 */
export function signedHosts(sent: string): readonly string[] {
  const bare = withoutScheme(sent);
  return [...new Set([sent, bare, bare.replace(/:\d+$/, "")])];
}

/**
 * Checks a request's timestamp against the service's clock.
 *
 * @param timestamp seconds since the epoch, as received
 * @param now milliseconds since the epoch
 * @throws ApiError InvalidParameterValue, AuthFailure.SignatureExpire
 */
export function checkTimestamp(timestamp: string, now: number): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new ApiError("InvalidParameterValue", "The timestamp must be whole seconds since the epoch.");
  }
  const offsetSeconds = Number(timestamp) - now / 1_000;
  if (Math.abs(offsetSeconds) > SIGNATURE_SKEW_SECONDS) {
    throw new ApiError(
      "AuthFailure.SignatureExpire",
      `The signature has expired: its timestamp is ${Math.round(Math.abs(offsetSeconds))} s ${offsetSeconds < 0 ? "behind" : "ahead of"} ` +
        `the server's time, at most ${SIGNATURE_SKEW_SECONDS} s are allowed. Please check your local time.`,
    );
  }
}
