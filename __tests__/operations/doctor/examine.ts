import { systemClock } from "../../../lib/clock";
import { ACCOUNT } from "../../../local-cloud";
import type { DoctorCheck } from "../../../operations/doctor/check";
import type { DoctorOptions } from "../../../operations/doctor/context";
import type { DoctorResult } from "../../../operations/doctor/report";
import { runDoctor } from "../../../operations/doctor/run-doctor";

/** Of the local clouds that are examined. */
export const SECRET_KEY = "LocalAccountEXAMPLE";
export const KEY = { TENCENTCLOUD_SECRET_ID: ACCOUNT.secretId, TENCENTCLOUD_SECRET_KEY: SECRET_KEY };

/** What one check finds for dev, in an empty place and with the local account's key unless said otherwise. */
export async function examine(check: DoctorCheck, options: Partial<DoctorOptions> = {}): Promise<DoctorResult> {
  const defaults = { environment: "dev", root: "/nowhere", variables: KEY };
  const { checks } = await runDoctor([check], { ...defaults, ...options });
  return checks[0] as DoctorResult;
}

/** The system's clock, off by some seconds. */
export const clockOff = (seconds: number) => ({ ...systemClock, now: () => Date.now() + seconds * 1_000 });
