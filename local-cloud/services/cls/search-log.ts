import { search } from "../../log-search/search";
import { parseStatement } from "../../log-search/statement";
import type { Topic } from "../../state/cls";
import type { LogRecord } from "../../state/log-record";
import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { within } from "../within";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topic";

interface Request extends TopicRequest {
  /** Milliseconds since the epoch, like To. */
  readonly From: number;
  readonly To: number;
  readonly QueryString?: string;
  readonly Limit?: number;
  readonly Sort?: "asc" | "desc";
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
        UseNewAnalysis: { type: "boolean", enum: [true] },
      },
      // Left out it would be false: the old form of results.
      ["TopicId", "From", "To", "UseNewAnalysis"],
    ),
  resource: topicResource,
  answers: [
    "Context",
    "ListOver",
    "Analysis",
    ...within("Results[]", RESULT_FIELDS),
    "ColNames",
    "AnalysisResults",
    "AnalysisRecords[]",
    "Columns[].Name",
    "Columns[].Type",
    "SamplingRate",
    "Topics",
  ],
  differs:
    "One topic, in CQL, with the new form of results; no contexts. A search has `*`, `key:value`, `key:(a OR b)`, comparisons and AND; an analysis has `count(*)`, `count_if(key >= 1)` and `approx_percentile(key, 0.95)`, each with a name. Anything else is refused by name.",
  perform(call) {
    const { From, To, QueryString = "", Limit = DEFAULT_LIMIT, Sort = "desc" } = call.parameters;
    const topic = findTopic(call);
    const statement = parseStatement(QueryString);
    const { records, row } = search(topic, statement, From, To);
    const sorted = Sort === "asc" ? records : [...records].reverse();
    return {
      Context: "",
      ListOver: row !== undefined || sorted.length <= Limit,
      Analysis: row !== undefined,
      Results: row ? [] : sorted.slice(0, Limit).map((record, index) => describe(topic, record, index)),
      ColNames: null,
      AnalysisResults: null,
      AnalysisRecords: row ? [JSON.stringify(row)] : null,
      Columns: statement.columns?.map(({ name, type }) => ({ Name: name, Type: type })) ?? null,
      SamplingRate: 1,
      Topics: null,
    };
  },
};

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
