import { SignatureRefusal } from "./refusal";

/** The clock of the service that verifies a signature. */
export interface ServiceClock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How far a timestamp may be from it, either way. Seconds. */
  readonly skewSeconds: number;
}

/** A host as clients write it: the Python SDK and tccli put an endpoint `http://HOST` into the header as it is. */
export const withoutScheme = (host: string): string => host.replace(/^https?:\/\//i, "");

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
 * @throws SignatureRefusal InvalidParameterValue, AuthFailure.SignatureExpire
 */
export function checkTimestamp(timestamp: string, { now, skewSeconds }: ServiceClock): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new SignatureRefusal("InvalidParameterValue", "The timestamp must be whole seconds since the epoch.");
  }
  const offsetSeconds = Number(timestamp) - now / 1_000;
  if (Math.abs(offsetSeconds) > skewSeconds) {
    const direction = offsetSeconds < 0 ? "behind" : "ahead of";
    throw new SignatureRefusal(
      "AuthFailure.SignatureExpire",
      `The signature has expired: its timestamp is ${Math.round(Math.abs(offsetSeconds))} s ${direction} ` +
        `the server's time, at most ${skewSeconds} s are allowed. Please check your local time.`,
    );
  }
}
