import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import type { LogRecord } from "../state/log-record";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

interface Request extends TopicRequest {
  /** `2021-04-25 14:25:00.000` in UTC+8 (DescribeLogContext of the China site, 614/56448, 2025-09-12). */
  readonly BTime: string;
  readonly PkgId: string;
  readonly PkgLogId: number;
  /** @default 10 */
  readonly PrevLogs?: number;
  /** @default 10 */
  readonly NextLogs?: number;
}

const COUNT = { type: "integer", minimum: 0 } as const;
const DEFAULT_COUNT = 10;
const CONTEXT_FIELDS: readonly string[] = [
  ...["Source", "Filename", "Content", "PkgId", "PkgLogId", "BTime", "HostName"],
  ...["RawLog", "IndexStatus", "HighLights"],
];

/** The lines before and after one of a topic (614/42789, 2025-11-13). */
export const describeLogContext: Action<Request> = {
  name: "DescribeLogContext",
  request: () =>
    requestSchema(
      {
        ...TOPIC_PARAMETERS,
        BTime: { type: "string", pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$` },
        PkgId: { type: "string" },
        PkgLogId: { type: "integer" },
        PrevLogs: COUNT,
        NextLogs: COUNT,
      },
      ["TopicId", "BTime", "PkgId", "PkgLogId"],
    ),
  resource: topicResource,
  answers: [...within("LogContextInfos[]", CONTEXT_FIELDS), "PrevOver", "NextOver"],
  differs:
    "The line is found by PkgId and PkgLogId alone, and is among those around it. Its context is what has the same source, file and first part of the PkgId (our reading). What is not found is FailedOperation.InvalidContext (assumed).",
  perform(call) {
    const { PkgId, PkgLogId, PrevLogs = DEFAULT_COUNT, NextLogs = DEFAULT_COUNT } = call.parameters;
    const { records } = findTopic(call);
    const named = records.find(({ packageId, logId }) => packageId === PkgId && logId === PkgLogId);
    if (!named) {
      throw new ApiError(
        "FailedOperation.InvalidContext",
        `The topic has no line ${PkgLogId} of the package ${PkgId}.`,
      );
    }
    const context = records.filter((record) => isOfSameContext(record, named));
    const at = context.indexOf(named);
    const [begin, end] = [Math.max(0, at - PrevLogs), at + NextLogs + 1];
    return {
      LogContextInfos: context.slice(begin, end).map(describe),
      PrevOver: begin === 0,
      NextOver: end >= context.length,
    };
  },
};

const contextId = ({ packageId }: LogRecord): string => packageId.replace(/-[^-]*$/, "");

function isOfSameContext(record: LogRecord, named: LogRecord): boolean {
  const isFromSamePlace = record.source === named.source && record.fileName === named.fileName;
  return isFromSamePlace && contextId(record) === contextId(named);
}

/** LogContextInfo. */
function describe({ source, fileName, hostName, fields, packageId, logId, at }: LogRecord): object {
  return {
    Source: source,
    Filename: fileName,
    Content: JSON.stringify(fields),
    PkgId: packageId,
    PkgLogId: logId,
    BTime: at,
    HostName: hostName,
    RawLog: "",
    IndexStatus: "",
    HighLights: null,
  };
}
