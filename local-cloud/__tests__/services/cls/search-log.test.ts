import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import * as cls from "./fixtures";

const START = Date.UTC(2025, 0, 14, 8);
const MINUTE = 60_000;

let local: LocalCloud;
let clock: ManualClock;
let topicId: string;
beforeEach(async () => {
  clock = new ManualClock(START);
  local = await startLocalCloud({ clock });
  const logsetId = String((await call(cls.createLogset("logs"))).response["LogsetId"]);
  topicId = String((await call(cls.createTopic(logsetId))).response["TopicId"]);
  await call(cls.createIndex(topicId));
});
afterEach(() => local.close());

const call = (request: ApiCall) => callApi(local, request);
/** Writes a line with this status, and lets a minute pass. */
const line = (status: number) => {
  local.cloud.cls.deliver(topicId, JSON.stringify({ level: "info", status }));
  clock.advance(MINUTE);
};

describe("SearchLog", () => {
  beforeEach(() => {
    for (const status of [200, 500]) line(status);
  });

  it("gives the lines found, the newest first", async () => {
    const { response } = await call(cls.searchLog(topicId, "*"));
    expect(response).toMatchObject({ Analysis: false, ListOver: true, AnalysisRecords: null });
    const found = response["Results"] as { Time: number; LogJson: string }[];
    expect(found.map(({ Time, LogJson }) => [Time, JSON.parse(LogJson).status])).toEqual([
      [START + MINUTE, 500],
      [START, 200],
    ]);
  });

  it.each<[string, object]>([
    ["nothing but its topic and times", {}],
    ["the statement as Query, and its rule as SyntaxRule", { Query: "*", SyntaxRule: 1 }],
    ["what is the default anyway", { QueryString: "", QuerySyntax: 1, SamplingRate: 1, HighLight: false }],
  ])("can be asked with %s", async (_what, more) => {
    const parameters = { TopicId: topicId, From: START, To: START + MINUTE, ...more };
    const { response } = await call({ service: "cls", action: "SearchLog", parameters });
    expect(response["Results"]).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ["the statement twice", { Query: "status:200", QueryString: "status:500" }, "InvalidParameter"],
    ["the syntax of Lucene", { Query: "*", SyntaxRule: 0 }, "InvalidParameterValue"],
    ["several topics", { Topics: [{ TopicId: "t" }] }, "UnknownParameter"],
  ])("refuses %s", async (_what, more, code) => {
    const parameters = { TopicId: topicId, From: START, To: START + MINUTE, ...more };
    expect(await call({ service: "cls", action: "SearchLog", parameters })).toMatchObject({ code });
  });

  it("gives as many as asked for, in the order asked for, within the time asked for", async () => {
    const statuses = async (more: object) =>
      ((await call(cls.searchLog(topicId, "*", more))).response["Results"] as { LogJson: string }[]).map(
        ({ LogJson }) => JSON.parse(LogJson).status,
      );
    expect(await statuses({ Sort: "asc" })).toEqual([200, 500]);
    expect(await statuses({ Limit: 1 })).toEqual([500]);
    expect(await statuses({ To: START })).toEqual([200]);
    expect(await statuses({ From: START + 1 })).toEqual([500]);
  });

  it("names each line by its package, the same in every answer", async () => {
    const ids = async (more: object) =>
      ((await call(cls.searchLog(topicId, "*", more))).response["Results"] as Record<string, string>[]).map(
        ({ PkgId, PkgLogId }) => `${PkgId}/${PkgLogId}`,
      );
    const [newest, oldest] = await ids({});
    expect(new Set([newest, oldest]).size).toBe(2);
    expect(await ids({ Sort: "asc" })).toEqual([oldest, newest]);
    expect(await ids({ To: START })).toEqual([oldest]);
  });

  describe("page by page", () => {
    interface Page {
      readonly Context: string;
      readonly ListOver: boolean;
      readonly Results: readonly { readonly Time: number }[];
    }
    const page = async (more: object): Promise<Page> =>
      (await call(cls.searchLog(topicId, "*", { Limit: 2, ...more }))).response as unknown as Page;
    const minutes = ({ Results }: Page) => Results.map(({ Time }) => (Time - START) / MINUTE);

    beforeEach(() => {
      for (const status of [201, 202, 203]) line(status);
    });

    it.each([
      ["asc", [[0, 1], [2, 3], [4]]],
      ["desc", [[4, 3], [2, 1], [0]]],
    ])("gives every line once, %s, and says which page is the last", async (Sort, expected) => {
      const first = await page({ Sort });
      const second = await page({ Sort, Context: first.Context });
      // A line that comes meanwhile moves no page.
      if (Sort === "desc") line(204);
      const third = await page({ Sort, Context: second.Context });
      expect([first, second, third].map(minutes)).toEqual(expected);
      expect([first, second, third].map(({ ListOver }) => ListOver)).toEqual([false, false, true]);
    });

    it.each([
      ["with another parameter", {}, { Limit: 3 }],
      ["after an hour", { advance: 61 * MINUTE }, {}],
      ["with an unknown context", {}, { Context: "none" }],
    ])("refuses a Context %s", async (_case, { advance = 0 }: { advance?: number }, more) => {
      const { Context } = await page({});
      clock.advance(advance);
      expect(await call(cls.searchLog(topicId, "*", { Limit: 2, Context, ...more }))).toMatchObject({
        code: "FailedOperation.InvalidContext",
      });
    });

    it("gives 10,000 lines and no more", async () => {
      for (let count = 0; count < 10_000; count += 1) local.cloud.cls.deliver(topicId, "x");
      let Context = "";
      for (let pages = 0; pages < 10; pages += 1) ({ Context } = await page({ Limit: 1_000, Context }));
      expect(await call(cls.searchLog(topicId, "*", { Limit: 1_000, Context }))).toMatchObject({
        code: "FailedOperation.InvalidContext",
      });
    });
  });

  it("gives the figures of an analysis", async () => {
    const { response } = await call(
      cls.searchLog(topicId, "* | select count_if(status >= 500) as errors, count(*) as total"),
    );
    expect(response).toMatchObject({
      Analysis: true,
      Results: [],
      AnalysisRecords: ['{"errors":1,"total":2}'],
      Columns: [
        { Name: "errors", Type: "bigint" },
        { Name: "total", Type: "bigint" },
      ],
    });
  });

  it("answers an analysis in the older form, as texts, unless the newer one is asked for", async () => {
    const query = "* | select count(*) as total, approx_percentile(SCF_Duration, 0.95) as p95";
    const { response } = await call(cls.searchLog(topicId, query, { UseNewAnalysis: undefined }));
    expect(response).toMatchObject({
      Analysis: true,
      ColNames: ["total", "p95"],
      AnalysisResults: [
        {
          Data: [
            { Key: "total", Value: "2" },
            { Key: "p95", Value: "null" },
          ],
        },
      ],
      AnalysisRecords: null,
      Columns: null,
    });
  });

  it.each<[string, string, object]>([
    ["FailedOperation.SyntaxError", "NOT status:200", {}],
    ["FailedOperation.QueryError", "colour:red", {}],
    ["InvalidParameterValue", "*", { QuerySyntax: 0 }],
    ["MissingParameter", "*", { TopicId: undefined }],
    ["ResourceNotFound.TopicNotExist", "*", { TopicId: "absent" }],
  ])("is refused with %s for %s %j", async (code, query, more) => {
    expect(await call(cls.searchLog(topicId, query, more))).toMatchObject({ code });
  });
});
