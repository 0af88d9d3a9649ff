import { redact } from "../../lib/redact";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { apiEndpoint } from "../../sdk/endpoint";
import { asUserError } from "../../sdk/tencent-user-error";
import { type CheckFinding, type DoctorCheck, unknown } from "./check";
import { DoctorContext, type DoctorOptions } from "./context";
import { type DoctorReport, type DoctorResult, doctorExitCode, summarize } from "./report";

const SECRETS = ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECURITY_TOKEN"];

const secretsIn = (variables: Variables): string[] => SECRETS.flatMap((name) => variables[name] || []);

/** The vendor's texts can have several lines. */
const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

/**
 * A check that cannot go on is undecided, for the reason it gives; anything else that is thrown is a defect of ours.
 */
async function examine(check: DoctorCheck, context: DoctorContext): Promise<CheckFinding> {
  try {
    return await check.examine(context);
  } catch (error) {
    const known = asUserError(error);
    if (known instanceof UserError) return unknown(known.message, known.fix);
    throw error;
  }
}

/** Every finding passes through here, so that no text in it can hold a credential. */
function safe(
  { id, title }: DoctorCheck,
  { state, found, fix }: CheckFinding,
  secrets: readonly string[],
): DoctorResult {
  const text = (words: string) => redact(oneLine(words), secrets);
  return { id, title, state, found: text(found), ...(fix === undefined ? {} : { fix: text(fix) }) };
}

/**
 * Runs checks one after the other, in their order.
 * @param onResult called with each result as it arrives
 * @throws UserError when the variable of the local cloud's address is wrong
 */
export async function runDoctor(
  checks: readonly DoctorCheck[],
  options: DoctorOptions,
  onResult?: (result: DoctorResult) => void,
): Promise<DoctorReport> {
  const context = new DoctorContext(options);
  const secrets = secretsIn(options.variables);
  const results: DoctorResult[] = [];
  for (const check of checks) {
    const result = safe(check, await examine(check, context), secrets);
    results.push(result);
    onResult?.(result);
  }
  return {
    schema: "ekyc-token-endpoint/doctor",
    version: 1,
    environment: options.environment,
    target: apiEndpoint("sts", options.variables).host,
    exitCode: doctorExitCode(results, context.api.unreachable === undefined),
    summary: summarize(results),
    checks: results,
  };
}
