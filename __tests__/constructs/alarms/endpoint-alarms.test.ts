import type { AlarmSpec } from "../../../constructs/alarms/alarm-spec";
import { ALARMS } from "../../../constructs/alarms/alarm-specs";
import { EndpointAlarms, type EndpointAlarmsProps } from "../../../constructs/alarms/endpoint-alarms";
import { EndpointLogs } from "../../../constructs/endpoint-logs/endpoint-logs";
import { SMOKE_LOG_FIELDS } from "../../../constructs/smoke-schedule/smoke-log-fields";
import type { AlarmRecipients } from "../../../environments/resolved-environment";
import { type Json, synth } from "../../../testing";

const GROUP = { type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] } as const;
const CALLBACK_ID = "webcallback-00000000-0000-0000-0000-000000000000";
const recipients = (changes: object = {}) =>
  ({ receivers: [GROUP], webCallbacks: [], ...changes }) as unknown as AlarmRecipients;

/** Alarms on both sources, the smoke checks every `intervalMinutes`; 0 is no schedule. */
const alarmsWith = (props: Partial<EndpointAlarmsProps> = {}, intervalMinutes = 5) =>
  synth((scope) => {
    const logs = new EndpointLogs(scope, "Logs", { name: "logs" });
    const smokeLogs = new EndpointLogs(scope, "SmokeLogs", { name: "smoke-logs", fields: SMOKE_LOG_FIELDS });
    new EndpointAlarms(scope, "Alarms", {
      name: "test-alarms",
      recipients: recipients(),
      logs,
      ...(intervalMinutes > 0 && { smoke: { logs: smokeLogs, intervalMinutes } }),
      ...props,
    });
  });

const named = (stack: ReturnType<typeof synth>, id: string): Json =>
  stack.resources("tencentcloud_cls_alarm").find(({ name }) => name === `test-alarms-${id}`) ?? {};

const custom = (changes: Partial<AlarmSpec>): AlarmSpec => ({
  id: "custom",
  what: "Something.",
  remedy: "Look.",
  source: "endpoint",
  query: { where: [{ field: "status", is: 500 }], select: { errors: "count" } },
  condition: "$1.errors > 0",
  window: { minutes: 5 },
  period: { minutes: 1 },
  triggerCount: 1,
  level: "warning",
  ...changes,
});

describe("EndpointAlarms", () => {
  it("is what was reviewed", () => {
    const { json } = alarmsWith({
      recipients: recipients({ webCallbacks: [{ type: "Lark", webCallbackId: CALLBACK_ID }] }),
      tags: { owner: "identity" },
    });
    const { tencentcloud_cls_alarm, tencentcloud_cls_alarm_notice } = json["resource"] as Json;
    expect({ tencentcloud_cls_alarm, tencentcloud_cls_alarm_notice }).toMatchSnapshot();
  });

  it("makes every alarm of the table, and one notice that all of them use", () => {
    const stack = alarmsWith();
    expect(stack.resourceCounts()).toMatchObject({
      tencentcloud_cls_alarm: ALARMS.length,
      tencentcloud_cls_alarm_notice: 1,
    });
    const used = stack.resources("tencentcloud_cls_alarm").map((alarm) => alarm["alarm_notice_ids"]);
    expect(new Set(used.map((ids) => JSON.stringify(ids))).size).toBe(1);
  });

  it("makes no alarm on smoke checks where none are scheduled", () => {
    const names = alarmsWith({}, 0)
      .resources("tencentcloud_cls_alarm")
      .map(({ name }) => name);
    expect(names).toEqual(["test-alarms-error-ratio", "test-alarms-upstream-throttled", "test-alarms-latency"].sort());
  });

  it("looks at the topic of the alarm's source", () => {
    const stack = alarmsWith();
    const alarmTargets = (id: string) => JSON.stringify(named(stack, id)["alarm_targets"]);
    expect(alarmTargets("error-ratio")).toMatch(/cls_topic\.Logs_/);
    expect(alarmTargets("smoke-failed")).toMatch(/cls_topic\.SmokeLogs_/);
  });

  it("evaluates only once the topic can be searched", () => {
    for (const alarm of alarmsWith().resources("tencentcloud_cls_alarm")) {
      expect(alarm["depends_on"]).toEqual([expect.stringMatching(/^tencentcloud_cls_index\./)]);
    }
  });

  it("looks for silence over as many minutes as the schedule's runs need", () => {
    expect(named(alarmsWith({}, 30), "smoke-silent")).toMatchObject({
      alarm_targets: [{ start_time_offset: -60, end_time_offset: 0 }],
      monitor_time: { type: "Period", time: 30 },
    });
  });

  it("refuses a schedule so slow that CLS could not look back far enough", () => {
    expect(() => alarmsWith({}, 721)).toThrow(
      "test/Alarms: window of alarm smoke-failed in minutes: got 1442; allowed: 1 to 1440",
    );
  });

  it("tells people at any time, of the end of an alarm too", () => {
    expect(alarmsWith().resource("tencentcloud_cls_alarm_notice")).toMatchObject({
      type: "All",
      notice_receivers: [
        {
          receiver_type: "Group",
          receiver_ids: [1_000_001],
          receiver_channels: ["Email", "Sms"],
          start_time: "00:00:00",
          end_time: "23:59:59",
        },
      ],
    });
  });

  it.each(["WeCom", "DingTalk", "Lark", "Http"])(
    "calls a %s callback by its id, so that its address is not in the state",
    (type) => {
      const webCallbacks = [{ type, webCallbackId: CALLBACK_ID }];
      const stack = alarmsWith({ recipients: recipients({ receivers: [], webCallbacks }) });
      expect(stack.resource("tencentcloud_cls_alarm_notice")).toMatchObject({
        web_callbacks: [{ callback_type: type, url: "", web_callback_id: CALLBACK_ID }],
      });
    },
  );

  it("calls a service of one's own by an address that holds no secret", () => {
    const webCallbacks = [{ type: "Http", url: "https://alerts.example.com/ekyc" }];
    expect(
      alarmsWith({ recipients: recipients({ webCallbacks }) }).resource("tencentcloud_cls_alarm_notice"),
    ).toMatchObject({ web_callbacks: [{ url: "https://alerts.example.com/ekyc", method: "POST" }] });
  });
});

describe("EndpointAlarms refuses", () => {
  /** The message and the remedy of what is thrown. */
  const refusal = (props: Partial<EndpointAlarmsProps>): string => {
    try {
      alarmsWith(props);
    } catch (error) {
      return `${(error as Error).message} ${(error as { fix?: string }).fix}`;
    }
    throw new Error("it was accepted");
  };

  it("a notice without a recipient", () => {
    expect(refusal({ recipients: recipients({ receivers: [] }) })).toBe(
      "test/Alarms/Notice: receivers and webCallbacks: got none of either; allowed: at least one in one of them. Say who is notified, or leave the alarms out.",
    );
  });

  it("an address with a key, without showing it", () => {
    const webCallbacks = [{ type: "Http", url: "https://alerts.example.com/?key=KEYEXAMPLE" }];
    const message = refusal({ recipients: recipients({ webCallbacks }) });
    expect(message).toBe(
      "test/Alarms/Notice: webCallbacks[0].url: has a query or a fragment, which can hold a key (value not shown); it would be in Terraform's state in plaintext. Make a callback in CLS, which keeps the address, and give its id as webCallbackId.",
    );
  });

  it.each([[{ type: "Http" }], [{ type: "Http", url: "https://a.example.com", webCallbackId: CALLBACK_ID }]])(
    "a callback without one address: %j",
    (callback) => {
      expect(refusal({ recipients: recipients({ webCallbacks: [callback] }) })).toContain("webCallbacks[0]");
    },
  );

  it("a log field that the topic does not index, naming the nearest", () => {
    const query = { where: [{ field: "statuss", is: 500 }], select: { errors: "count" } } as const;
    expect(refusal({ alarms: [custom({ query })] })).toMatch(
      /^test\/Alarms: the query of alarm custom: got the field "statuss"; allowed: what the topic indexes, which is level, .* Did you mean "status"\? Correct the field/,
    );
  });

  it("an alarm on smoke checks whose lines go to a topic without their fields", () => {
    expect(() =>
      synth((scope) => {
        const logs = new EndpointLogs(scope, "Logs", { name: "logs" });
        new EndpointAlarms(scope, "Alarms", {
          name: "test-alarms",
          recipients: recipients(),
          logs,
          smoke: { logs, intervalMinutes: 5 },
        });
      }),
    ).toThrow('the query of alarm smoke-failed: got the field "state"');
  });

  it("a text compared as a number", () => {
    const query = { where: [{ field: "code", atLeast: 500 }], select: { errors: "count" } } as const;
    expect(refusal({ alarms: [custom({ query })] })).toContain(
      'the field "code" is compared as a number, but the topic indexes it as text',
    );
  });

  it("a condition on the figure of another query, of which an alarm has none", () => {
    expect(refusal({ alarms: [custom({ condition: "$1.errors > 0 && $2.errors > 0" })] })).toContain(
      'the condition of alarm custom: got "$2.errors"; allowed: $1.errors.',
    );
  });

  it("a condition on a figure that the query does not select", () => {
    expect(refusal({ alarms: [custom({ condition: "$1.error > 0" })] })).toContain(
      'the condition of alarm custom: got "$1.error"; allowed: $1.errors. Did you mean "errors"?',
    );
  });
});
