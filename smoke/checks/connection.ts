import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import { DAY_MS } from "../../lib/durations";
import { measureSkewSeconds } from "../knowledge/facts";
import { type Check, unexpected } from "./check";

/** Days for which a certificate must stay valid. Certificates are commonly renewed 30 days before they expire. */
const CERTIFICATE_DAYS = { degradedBelow: 21, failBelow: 3 } as const;

/** Seconds between two clocks. Beyond the second, the vendor refuses every signature (1061/37034). */
const SKEW_SECONDS = { degradedAbove: 30, failAbove: SIGNATURE_SKEW_SECONDS } as const;

const VALID_FOR_LONG = `valid for at least ${CERTIFICATE_DAYS.degradedBelow} days`;
const SAME_TIME = `a Date header at most ${SKEW_SECONDS.degradedAbove} s from this machine's clock`;

const HEALTH = { method: "GET", path: "/v1/health" } as const;

const endpoint = { group: "endpoint", spendsQuota: false, authorization: "none" } as const;

/** The endpoint's certificate does not expire soon. */
export const certificateCheck = (): Check => ({
  ...endpoint,
  id: "certificate",
  title: "The certificate does not expire soon",
  expects: VALID_FOR_LONG,
  request: { ...HEALTH, inspectCertificate: true },
  judge: ({ certificateValidTo, ...answer }, startedAt) => {
    if (certificateValidTo === undefined || Number.isNaN(certificateValidTo)) {
      return unexpected(answer, "a certificate with an end");
    }
    const days = Math.floor((certificateValidTo - startedAt) / DAY_MS);
    if (days >= CERTIFICATE_DAYS.degradedBelow) return { state: "pass" };
    return {
      state: days < CERTIFICATE_DAYS.failBelow ? "fail" : "degraded",
      reason: "the certificate ends soon",
      expected: VALID_FOR_LONG,
      received: `${days} ${days === 1 ? "day" : "days"}, until ${new Date(certificateValidTo).toISOString()}`,
      owner: "ours",
      nextStep:
        "Renew the certificate of {target}: for a custom domain in SSL Certificate Service, then set customDomain.certificateId in the file of environment {environment} and deploy again.",
    };
  },
});

/** The clock behind the answers is that of this machine. */
export const clockCheck = (): Check => ({
  ...endpoint,
  id: "clock",
  title: "The endpoint's clock is right",
  expects: SAME_TIME,
  request: HEALTH,
  judge: (answer, startedAt) => {
    const skew = measureSkewSeconds(answer, startedAt);
    if (skew === undefined) return unexpected(answer, SAME_TIME);
    const seconds = Math.abs(skew);
    if (seconds <= SKEW_SECONDS.degradedAbove) return { state: "pass" };
    return {
      state: seconds > SKEW_SECONDS.failAbove ? "fail" : "degraded",
      reason: "two clocks differ: one of them is wrong",
      expected: SAME_TIME,
      received: `${seconds} s ${skew > 0 ? "ahead" : "behind"}`,
      owner: "caller",
      nextStep:
        "Set this machine's clock (for example by NTP). If it is right, the clock behind {target} is wrong, and from 300 s on its signatures are refused: open a ticket with the vendor.",
    };
  },
});
