import { ENDPOINT_LOG_FIELDS, type LogFieldSpec, SMOKE_LOG_FIELDS } from "../../contract/endpoint/log-fields";
import { PROBLEMS } from "../../contract/endpoint/problems";
import type { TokenEndpointOutputs } from "../../contract/endpoint/stack-outputs";
import { deployCommand } from "../../environments/outputs-file";
import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";

/** The writers of log lines. */
export const LOG_SOURCES = ["endpoint", "checks"] as const;

export type LogSource = (typeof LOG_SOURCES)[number];

/** What the function of each source writes on its lines. */
export const SOURCE_FIELDS: Readonly<Record<LogSource, Readonly<Record<string, LogFieldSpec>>>> = {
  endpoint: ENDPOINT_LOG_FIELDS,
  checks: SMOKE_LOG_FIELDS,
};

/** Codes of the endpoint's lines. */
const CODES = ["ok", ...Object.keys(PROBLEMS)];

/**
 * Id of the CLS topic that holds the lines of a source.
 * @throws UserError when the deployed stack has no scheduled checks
 */
export function logTopic(outputs: TokenEndpointOutputs, source: LogSource, environment: string, file: string): string {
  if (source === "endpoint") return outputs.logTopicId;
  if (outputs.smokeLogTopicId !== undefined) return outputs.smokeLogTopicId;
  throw new UserError(
    `The deployed stack of ${environment} has no scheduled checks, so there are no lines of theirs.`,
    `Set schedule in environments/${environment}.yaml and deploy it with \`${deployCommand(environment, file)}\`, or leave out --source.`,
  );
}

/**
 * Refuses a code that no line of the endpoint's can have. A check can end with codes of the network and of Tencent
 * Cloud, so its codes are not checked against a list.
 * @throws UserError
 */
export function requireCode(code: string, source: LogSource): void {
  if (source === "checks" || CODES.includes(code)) return;
  throw new UserError(
    `--code: got ${JSON.stringify(code)}, which is not a code of the endpoint.${didYouMean(code, CODES)}`,
    `Name one of ${CODES.join(", ")}.`,
  );
}
