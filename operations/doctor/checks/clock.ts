import { SIGNATURE_SKEW_SECONDS } from "../../../contract/vendor/limits";
import { EXIT } from "../../../lib/user-error";
import { TencentApiError } from "../../../sdk/errors";
import { serverDate } from "../../../sdk/server-date";
import { type DoctorCheck, fail, pass } from "../check";
import type { DoctorContext } from "../context";

/** A skew from here on is reported. Seconds. */
const NOTABLE_SECONDS = 30;
const FIX = "Set the clock by NTP, for example: sudo timedatectl set-ntp true";

/** How far this machine's clock is ahead of the server's, seconds; undefined when the server does not say its time. */
async function skewSeconds({ api, clock, variables }: DoctorContext): Promise<number | undefined> {
  const before = clock.now();
  const date = await api.ask(() => serverDate("sts", variables));
  const middle = (before + clock.now()) / 2;
  // The header leaves out the fraction of the second, which is half a second on average.
  return date === undefined ? undefined : Math.round((middle - date - 500) / 1_000);
}

async function isExpired(context: DoctorContext): Promise<boolean> {
  try {
    await context.identity();
    return false;
  } catch (error) {
    return error instanceof TencentApiError && error.code.startsWith("AuthFailure.SignatureExpire");
  }
}

const direction = (skew: number): string => `${Math.abs(skew)} s ${skew < 0 ? "behind" : "ahead of"} the server's`;

export const clock: DoctorCheck = {
  id: "clock",
  refusal: EXIT.usage,
  title: "The clock is close to Tencent Cloud's",
  examine: async (context) => {
    const limit = `at most ${SIGNATURE_SKEW_SECONDS} s are allowed`;
    const skew = await skewSeconds(context);
    if (skew !== undefined && Math.abs(skew) > SIGNATURE_SKEW_SECONDS) {
      return fail(`it is ${direction(skew)}; ${limit}`, FIX);
    }
    if (await isExpired(context)) return fail(`a signature was refused as expired; ${limit}`, FIX);
    if (skew === undefined) {
      await context.identity();
      return pass(`within ${SIGNATURE_SKEW_SECONDS} s: a signed request was accepted`);
    }
    return Math.abs(skew) > NOTABLE_SECONDS
      ? pass(`it is ${direction(skew)}; ${limit}`, FIX)
      : pass(`${Math.abs(skew)} s apart`);
  },
};
