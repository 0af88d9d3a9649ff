import { SIGNATURE_SKEW_SECONDS } from "../contract/limits";
import { UserError } from "../lib/user-error";
import type { SmokeReport } from "./result";

/** What a run that did not pass comes down to, and how to mend it; undefined when the checks speak for themselves. */
export function adviceOn(report: SmokeReport): UserError | undefined {
  const { obstacle, exitCode, target } = report;
  if (obstacle === "unreachable") {
    const reason = report.checks[0]?.reason ?? "no answer";
    return new UserError(
      `The endpoint ${target} was not reached: ${reason}.`,
      "Check the address and the network; after a deployment write the outputs file again with `npx cdktf deploy token-endpoint-ENV --outputs-file outputs.ENV.json`.",
      exitCode,
    );
  }
  if (obstacle === "key-refused") {
    return new UserError(
      `The endpoint ${target} refused the client key.`,
      "List the live keys with `npm run keys -- list --env ENV`, or create one with `npm run keys -- create --env ENV --key-file FILE`.",
      exitCode,
    );
  }
  if (report.checks.some(({ received }) => received?.includes("AuthFailure.SignatureExpire"))) {
    return new UserError(
      `The clock of the endpoint's function is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's, so its signatures count as expired.`,
      "Set the clock of the machine the function runs on; in SCF itself open a ticket with the requestId above.",
      exitCode,
    );
  }
  return undefined;
}
