import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { type LogStatement, parseStatement } from "../language/statement";
import { type Found, search } from "../runtime/search";
import { lineId, readContext, writeContext } from "../runtime/search-context";
import type { Topic } from "../state/cls-topic";
import type { LogRecord } from "../state/log-record";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

interface Request extends TopicRequest {
  /** Milliseconds since the epoch, like To. */
  readonly From: number;
  readonly To: number;
  readonly QueryString?: string;
  /** The name that QueryString has in SDKs of the international site. */
  readonly Query?: string;
  readonly Limit?: number;
  readonly Sort?: "asc" | "desc";
  /** The context of the previous answer, to get the lines after it; every other parameter must be unchanged. */
  readonly Context?: string;
  /**
   * Which form an analysis is answered in: AnalysisRecords and Columns, or AnalysisResults and ColNames.
   * @default false
   */
  readonly UseNewAnalysis?: boolean;
}

export const TIME = { type: "integer", minimum: 0 } as const;
export const STATEMENT = { type: "string", maxBytes: 12_288 } as const;
/** The rule 1; the other is Lucene. */
export const CQL = { type: "integer", enum: [1] } as const;
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
        QueryString: STATEMENT,
        Query: STATEMENT,
        QuerySyntax: CQL,
        SyntaxRule: CQL,
        Limit: { type: "integer", minimum: 1, maximum: 1_000 },
        Sort: { type: "string", enum: ["asc", "desc"] },
        Context: { type: "string" },
        UseNewAnalysis: { type: "boolean" },
        SamplingRate: { type: "number", enum: [1] },
        HighLight: { type: "boolean", enum: [false] },
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
    "One topic, in CQL, so TopicId is required: Topics and Offset are not offered. A request that names no rule is read as CQL too, where the service reads Lucene. The statement is QueryString or Query, not both. SamplingRate is 1 and HighLight false. A search has `*`, `key:value`, `key:(a OR b)`, comparisons, AND, OR and parentheses; an analysis has `count(*)`, `count_if(key >= 1)` and `approx_percentile(key, 0.95)`, each with a name. Anything else is refused by name.",
  perform(call) {
    const { From, To, Limit = DEFAULT_LIMIT, Sort = "desc", Context = "", UseNewAnalysis = false } = call.parameters;
    const topic = findTopic(call);
    const statement = parseStatement(givenStatement(call.parameters));
    const { records, row } = search(topic, statement, From, To);
    const sorted = Sort === "asc" ? records : [...records].reverse();
    const now = call.cloud.clock.now();
    const { begin, returned } = readContext(Context, call.parameters, sorted, now);
    const page = row ? [] : sorted.slice(begin, begin + Limit);
    const last = page.at(-1);
    const after = last && { line: lineId(last), returned: returned + page.length };
    return {
      Context: after ? writeContext(after, call.parameters, now) : "",
      ListOver: row !== undefined || begin + page.length >= sorted.length,
      Analysis: row !== undefined,
      Results: page.map((record) => describe(topic, record)),
      ...NO_ANALYSIS,
      ...(row && (UseNewAnalysis ? newAnalysis(row, statement) : oldAnalysis(row, statement))),
      SamplingRate: 1,
      Topics: null,
    };
  },
};

/** @throws ApiError InvalidParameter */
function givenStatement({ QueryString, Query }: Request): string {
  if (QueryString !== undefined && Query !== undefined) {
    throw new ApiError("InvalidParameter", "The statement is given twice, by `QueryString` and by `Query`.");
  }
  return QueryString ?? Query ?? "";
}

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
function describe({ topicId, name }: Topic, record: LogRecord): object {
  return {
    Time: record.at,
    TopicId: topicId,
    TopicName: name,
    Source: record.source,
    FileName: record.fileName,
    HostName: record.hostName,
    PkgId: record.packageId,
    PkgLogId: String(record.logId),
    HighLights: null,
    LogJson: JSON.stringify(record.fields),
    RawLog: "",
    IndexStatus: "",
  };
}
