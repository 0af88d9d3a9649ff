import { deployCommand } from "../../environments/outputs-file";
import { EXIT, UserError } from "../../lib/user-error";
import { policyFile } from "../../policies/published";
import { TencentApiError } from "../../sdk/errors";
import { asUserError } from "../../sdk/tencent-user-error";

/** Where lines were searched for. */
export interface SearchedTopic {
  readonly environment: string;
  readonly region: string;
  readonly topicId: string;
  /** The file of the deployed stack's outputs, which names the topic. */
  readonly outputsFile: string;
}

/**
 * Why a topic could not be searched, as a UserError where a user can fix it. Anything else is returned as it is.
 * @returns an error to throw
 */
export function logsError(error: unknown, { environment, region, topicId, outputsFile }: SearchedTopic): unknown {
  if (!(error instanceof TencentApiError)) return asUserError(error);
  const { code, requestId } = error;
  const topic = `the log topic ${topicId} of ${environment} in ${region}`;
  const deploy = `\`${deployCommand(environment, outputsFile)}\``;
  const failure = (message: string, fix: string): UserError =>
    new UserError(`${message} (${code}, RequestId ${requestId})`, fix, EXIT.failed);
  if (code.endsWith("UnauthorizedOperation")) {
    return failure(
      `These credentials may not search ${topic}.`,
      `Attach ${policyFile("operator")} to their user or role, or allow the action cls:SearchLog on qcs::cls:${region}:uin/UIN:topic/${topicId}; only to people who may see a token (docs/security.md).`,
    );
  }
  if (code === "ResourceNotFound.TopicNotExist" || code === "ResourceNotFound") {
    return failure(
      `There is no such topic: ${topic}.`,
      `The outputs in ${outputsFile} are of another deployment or account: deploy with ${deploy}, or name the right file with --outputs.`,
    );
  }
  if (code.startsWith("ResourceNotFound.Index") || code === "FailedOperation.QueryError") {
    return failure(
      `Without its index nobody can search ${topic}: it is off or lacks a field.`,
      `Deploy with ${deploy}, which sets the index as this release needs it.`,
    );
  }
  return asUserError(error);
}
