import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { parseStatement } from "../language/statement";
import { search } from "../runtime/search";
import { CQL, STATEMENT, TIME } from "./search-log";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

interface Request extends TopicRequest {
  /** Milliseconds since the epoch, like To. */
  readonly From: number;
  readonly To: number;
  readonly Query: string;
  /** Milliseconds. */
  readonly Interval?: number;
}

/** "(To-From) / Interval <= 200". */
const MOST_PERIODS = 200;
const SHORTEST_DEFAULT_MS = 1_000;

/** How many lines were found in each period of a time (614/46530, 2025-11-13). */
export const describeLogHistogram: Action<Request> = {
  name: "DescribeLogHistogram",
  request: () =>
    requestSchema(
      {
        ...TOPIC_PARAMETERS,
        From: TIME,
        To: TIME,
        Query: STATEMENT,
        Interval: { type: "integer", minimum: 1 },
        SyntaxRule: CQL,
      },
      ["TopicId", "From", "To", "Query"],
    ),
  resource: topicResource,
  answers: ["Interval", "TotalCount", ...within("HistogramInfos[]", ["Count", "BTime"])],
  differs:
    "The statement is read as that of SearchLog; an analysis in it has no effect. Without an Interval it is the shortest of whole seconds that the limit allows, and periods without lines are answered too (both our choice). TopicId is required.",
  perform(call) {
    const { From, To, Query, Interval = shortestInterval(From, To) } = call.parameters;
    if (From > To) throw new ApiError("InvalidParameter", "The parameter `From` is later than `To`.");
    if ((To - From) / Interval > MOST_PERIODS) {
      throw new ApiError(
        "InvalidParameter",
        `The Interval of ${Interval} ms divides the time into more than ${MOST_PERIODS} periods.`,
      );
    }
    const { condition } = parseStatement(Query);
    const { records } = search(findTopic(call), { condition, columns: undefined }, From, To);
    const period = (at: number): number => Math.floor(at / Interval);
    const counts = new Map<number, number>();
    for (const { at } of records) counts.set(period(at), (counts.get(period(at)) ?? 0) + 1);
    const periods = Array.from({ length: period(To) - period(From) + 1 }, (_, index) => period(From) + index);
    return {
      Interval,
      TotalCount: records.length,
      HistogramInfos: periods.map((number) => ({ Count: counts.get(number) ?? 0, BTime: number * Interval })),
    };
  },
};

function shortestInterval(from: number, to: number): number {
  const seconds = Math.ceil((to - from) / MOST_PERIODS / 1_000);
  return Math.max(SHORTEST_DEFAULT_MS, seconds * 1_000);
}
