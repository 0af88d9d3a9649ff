import { EndpointLogs, type EndpointLogsProps } from "../../../constructs/endpoint-logs/endpoint-logs";
import { LOG_FIELDS, PLATFORM_LOG_FIELDS } from "../../../constructs/endpoint-logs/log-fields";
import { synth } from "../../../testing";

const logsWith = (props: Partial<EndpointLogsProps> = {}) =>
  synth((scope) => new EndpointLogs(scope, "Logs", { name: "token-logs", ...props }));

interface Rule {
  readonly rule: { readonly key_value: { readonly key_values: { readonly key: string; readonly value: object }[] } };
}

const indexed = (stack: ReturnType<typeof logsWith>) =>
  (stack.resource("tencentcloud_cls_index") as unknown as Rule).rule.key_value.key_values;

describe("EndpointLogs", () => {
  it("keeps lines for as long as it is told", () => {
    expect(logsWith({ retentionDays: 180 }).resource("tencentcloud_cls_topic")).toMatchObject({ period: 180 });
  });

  it("keeps lines for a week when it is not told", () => {
    expect(logsWith().resource("tencentcloud_cls_topic")).toMatchObject({ period: 7 });
  });

  it.each([0, 3_601, 3_639, 7.5])("refuses a retention of %p days", (retentionDays) => {
    expect(() => logsWith({ retentionDays })).toThrow(
      `test/Logs: retentionDays: got ${retentionDays}; allowed: 1 to 3600 or 3640 (provider 1.83.25, period of cls_topic).`,
    );
  });

  it("takes 3640, which CLS reads as for ever", () => {
    expect(logsWith({ retentionDays: 3_640 }).resource("tencentcloud_cls_topic")).toMatchObject({ period: 3_640 });
  });

  it("indexes each field of the handler and of SCF by its type, so that it can be searched and counted", () => {
    const byKey = new Map(indexed(logsWith()).map(({ key, value }) => [key, value]));
    for (const { key, type } of [...LOG_FIELDS, ...PLATFORM_LOG_FIELDS]) {
      expect(byKey.get(key)).toMatchObject({ type, sql_flag: true });
    }
    expect(byKey.size).toBe(LOG_FIELDS.length + PLATFORM_LOG_FIELDS.length);
  });

  it("indexes the fields that are asked for instead of the handler's", () => {
    const keys = indexed(logsWith({ fields: [{ key: "colour", type: "text" }] })).map(({ key }) => key);
    expect(keys).toEqual(["colour", ...PLATFORM_LOG_FIELDS.map(({ key }) => key)]);
  });

  it("has no field that could hold a token, a key or an image", () => {
    const keys = LOG_FIELDS.map(({ key }) => key);
    expect(keys.filter((key) => /token|secret|image|extra|authorization|^key$/i.test(key))).toEqual([]);
  });

  it("gives the logset and the topic the same name and tags", () => {
    const stack = logsWith({ tags: { owner: "identity" } });
    const tags = { owner: "identity" };
    expect(stack.resource("tencentcloud_cls_logset")).toMatchObject({ logset_name: "token-logs", tags });
    expect(stack.resource("tencentcloud_cls_topic")).toMatchObject({ topic_name: "token-logs", tags });
  });
});
