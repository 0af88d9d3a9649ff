import { UserError } from "../../lib/user-error";
import { isFailing, type SmokeReport } from "../run/result";

/**
 * What a run that did not pass comes down to, and how to fix it: what ended it, or the one reason of all checks that
 * failed. Undefined when the checks speak for themselves.
 */
export function adviceOn(report: SmokeReport): UserError | undefined {
  const { obstacle, exitCode, target } = report;
  const failing = report.checks.filter(isFailing);
  const [first] = failing;
  const nextStep = first?.nextStep;
  if (first === undefined || nextStep === undefined) return undefined;
  const { reason = "no answer" } = first;
  switch (obstacle) {
    case "unreachable":
      return new UserError(`The endpoint ${target} was not reached: ${reason}.`, nextStep, exitCode);
    case "key-refused": {
      const refused = failing.find(({ status }) => status === 401) ?? first;
      return new UserError(`The endpoint ${target} refused the client key.`, refused.nextStep ?? nextStep, exitCode);
    }
    case "credentials-refused":
      return new UserError(`faceid refused the credentials of the checks: ${reason}.`, nextStep, exitCode);
    case undefined: {
      if (!failing.every((check) => check.reason === reason)) return undefined;
      const checks =
        failing.length === 1 ? `The check ${first.id} did not pass` : `${failing.length} checks did not pass`;
      return new UserError(`${checks}: ${reason}.`, nextStep, exitCode);
    }
  }
}
