import { type Action, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { UploadError, type UploadProblem } from "../upload/upload-error";
import { uploadLogs } from "../upload/upload-logs";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

interface Request extends TopicRequest {
  /** Which partition the logs go to. */
  readonly HashKey?: string;
  /** @default "", not compressed */
  readonly CompressType?: string;
}

/** Codes of the API's list of errors (CLS API 2020-10-16); which is for which is our reading. */
const CODES: Readonly<Record<UploadProblem, string>> = {
  MissingContent: "FailedOperation.MissingContent",
  InvalidCompressType: "InvalidParameter",
  InvalidContent: "InvalidParameter.Content",
  LogSizeExceed: "LimitExceeded.LogSize",
};

/** Adds the logs of the body to a topic (614/42787, 2026-06-10). */
export const uploadLog: Action<Request> = {
  name: "UploadLog",
  octetStream: true,
  request: () =>
    requestSchema({ ...TOPIC_PARAMETERS, HashKey: { type: "string" }, CompressType: { type: "string" } }, ["TopicId"]),
  resource: topicResource,
  differs:
    "Compressed with lz4 or deflate; zstd is refused. Logs can be found at once. What a topic keeps at most is in the table of stores; of an index only fields are searched, not `__TAG__`, in which a group's tags are (assumed). A HashKey has no effect, as partitions are not distinguished. Limits are those of 614/78959, except rates.",
  perform(call) {
    const { CompressType = "" } = call.parameters;
    try {
      uploadLogs(call.cloud.cls, findTopic(call), call.body, CompressType);
    } catch (error) {
      throw error instanceof UploadError ? new ApiError(CODES[error.problem], error.message) : error;
    }
    return {};
  },
};
