import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { type LogStatement, parseStatement } from "../language/statement";
import { type Found, search } from "../runtime/search";
import type { Topic } from "../state/cls-topic";
import type { LogRecord } from "../state/log-record";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

interface Request extends TopicRequest {
  /** Milliseconds since the epoch, like To. */
  readonly From: number;
  readonly To: number;
  readonly QueryString?: string;
  readonly Limit?: number;
  readonly Sort?: "asc" | "desc";
  /**
   * Which form an analysis is answered in: AnalysisRecords and Columns, or AnalysisResults and ColNames.
   * @default false
   */
  readonly UseNewAnalysis?: boolean;
}

const TIME = { type: "integer", minimum: 0 } as const;
const DEFAULT_LIMIT = 100;

const RESULT_FIELDS: readonly string[] = [
  "Time",
  "TopicId",
  "TopicName",
  "Source",
  "FileName",
  "HostName",
  "PkgId",
  "PkgLogId",
  "HighLights",
  "LogJson",
  "RawLog",
  "IndexStatus",
];

type Row = NonNullable<Found["row"]>;

/** Searches or analyses the lines of one topic. */
export const searchLog: Action<Request> = {
  name: "SearchLog",
  request: () =>
    requestSchema(
      {
        ...TOPIC_PARAMETERS,
        From: TIME,
        To: TIME,
        QueryString: { type: "string", maxBytes: 12_288 },
        QuerySyntax: { type: "integer", enum: [1] },
        Limit: { type: "integer", minimum: 1, maximum: 1_000 },
        Sort: { type: "string", enum: ["asc", "desc"] },
        UseNewAnalysis: { type: "boolean" },
      },
      ["TopicId", "From", "To"],
    ),
  resource: topicResource,
  answers: [
    "Context",
    "ListOver",
    "Analysis",
    ...within("Results[]", RESULT_FIELDS),
    "ColNames[]",
    "AnalysisResults[].Data[].Key",
    "AnalysisResults[].Data[].Value",
    "AnalysisRecords[]",
    "Columns[].Name",
    "Columns[].Type",
    "SamplingRate",
    "Topics",
  ],
  differs:
    "One topic, in CQL, so TopicId is required: Topics is not offered; no contexts. A search has `*`, `key:value`, `key:(a OR b)`, comparisons and AND; an analysis has `count(*)`, `count_if(key >= 1)` and `approx_percentile(key, 0.95)`, each with a name. Anything else is refused by name.",
  perform(call) {
    const {
      From,
      To,
      QueryString = "",
      Limit = DEFAULT_LIMIT,
      Sort = "desc",
      UseNewAnalysis = false,
    } = call.parameters;
    const topic = findTopic(call);
    const statement = parseStatement(QueryString);
    const { records, row } = search(topic, statement, From, To);
    const sorted = Sort === "asc" ? records : [...records].reverse();
    return {
      Context: "",
      ListOver: row !== undefined || sorted.length <= Limit,
      Analysis: row !== undefined,
      Results: row ? [] : sorted.slice(0, Limit).map((record, index) => describe(topic, record, index)),
      ...NO_ANALYSIS,
      ...(row && (UseNewAnalysis ? newAnalysis(row, statement) : oldAnalysis(row, statement))),
      SamplingRate: 1,
      Topics: null,
    };
  },
};

const NO_ANALYSIS = { ColNames: null, AnalysisResults: null, AnalysisRecords: null, Columns: null } as const;

function newAnalysis(row: Row, { columns = [] }: LogStatement): object {
  return {
    AnalysisRecords: [JSON.stringify(row)],
    Columns: columns.map(({ name, type }) => ({ Name: name, Type: type })),
  };
}

/** Every value is a text; what cannot be computed is the text "null" (not documented). */
function oldAnalysis(row: Row, { columns = [] }: LogStatement): object {
  const names = columns.map(({ name }) => name);
  return {
    ColNames: names,
    AnalysisResults: [{ Data: names.map((name) => ({ Key: name, Value: String(row[name] ?? null) })) }],
  };
}

/** LogInfo. */
function describe({ topicId, name }: Topic, { at, fields }: LogRecord, index: number): object {
  return {
    Time: at,
    TopicId: topicId,
    TopicName: name,
    Source: "",
    FileName: "",
    HostName: "",
    PkgId: "",
    PkgLogId: String(index),
    HighLights: null,
    LogJson: JSON.stringify(fields),
    RawLog: "",
    IndexStatus: "",
  };
}
