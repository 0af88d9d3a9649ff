import { ALARMS } from "../../../constructs/alarms/alarm-specs";
import { fieldUses, type LogQuery, queryText } from "../../../constructs/alarms/log-query";
import { LOG_FIELDS } from "../../../constructs/endpoint-logs/log-fields";
import { SMOKE_LOG_FIELDS } from "../../../constructs/smoke-schedule/smoke-log-fields";

describe("queryText", () => {
  it("writes each kind of test and of figure as CLS reads it", () => {
    const query: LogQuery = {
      where: [
        { field: "route", is: "/v1/tokens" },
        { field: "status", is: 201 },
        { field: "state", in: ["pass", "degraded"] },
        { field: "attempts", atLeast: 1 },
      ],
      select: {
        total: "count",
        errors: { countIf: "status", atLeast: 500 },
        p95: { percentile: 0.95, of: "durationMs" },
      },
    };
    expect(queryText(query)).toBe(
      'route:"/v1/tokens" AND status:201 AND state:("pass" OR "degraded") AND attempts:>=1 | select count(*) as total, count_if(status >= 500) as errors, approx_percentile(durationMs, 0.95) as p95',
    );
    expect(fieldUses(query)).toEqual([
      { field: "route", type: "text" },
      { field: "status", type: "number" },
      { field: "state", type: "text" },
      { field: "attempts", type: "number" },
      { field: "status", type: "number" },
      { field: "durationMs", type: "number" },
    ]);
  });
});

describe("the alarms", () => {
  it("have ids of their own", () => {
    const ids = ALARMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ALARMS)("$id reads only fields that its source writes", ({ source, query }) => {
    const fields = source === "smoke" ? SMOKE_LOG_FIELDS : LOG_FIELDS;
    const written = fields.map(({ key }) => key);
    for (const { field } of fieldUses(query)) expect(written).toContain(field);
  });

  it("do not compile with a field that is not written", () => {
    // @ts-expect-error -- statuss is no field of the handler's lines
    const query: LogQuery<"status"> = { where: [{ field: "statuss", is: 500 }], select: { total: "count" } };
    expect(query.where).toHaveLength(1);
  });
});
