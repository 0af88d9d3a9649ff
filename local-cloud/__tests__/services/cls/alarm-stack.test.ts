// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TestCloud } from "../../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../../__tests__/helpers/temporary-folder";
import { loadStack } from "../../../stack/load-stack";

let world: TestCloud;
beforeEach(() => {
  world = new TestCloud();
});
afterEach(() => world.scf.close());

const NOTICE = {
  name: "notice",
  type: "All",
  notice_receivers: [
    {
      receiver_type: "Uin",
      receiver_ids: [100_000_000_009],
      receiver_channels: ["Sms"],
      start_time: "00:00:00",
      end_time: "23:59:59",
    },
  ],
  web_callbacks: [
    { callback_type: "Lark", url: "", web_callback_id: "webcallback-1" },
    { callback_type: "Http", url: "https://a.example.com", method: "POST" },
  ],
  tags: { stage: "dev" },
};
const TARGET = {
  logset_id: "${tencentcloud_cls_logset.Logset.id}",
  topic_id: "${tencentcloud_cls_topic.Topic.id}",
  query: "* | select count(*) as total",
  number: 1,
  start_time_offset: -15,
  end_time_offset: 0,
  syntax_rule: 1,
};
const ALARM = {
  name: "alarm",
  alarm_targets: [TARGET],
  monitor_time: { type: "Period", time: 5 },
  condition: "$1.total == 0",
  alarm_level: 2,
  trigger_count: 2,
  alarm_period: 60,
  alarm_notice_ids: ["${tencentcloud_cls_alarm_notice.Notice.id}"],
  message_template: "silent",
  status: true,
  tags: { stage: "dev" },
};

/** Loads a stack with a topic, a notice and an alarm, each with what a test changes. */
async function load(alarm: object = {}, notice: object = {}) {
  const resource = {
    tencentcloud_cls_alarm: { Alarm: { ...ALARM, ...alarm } },
    tencentcloud_cls_alarm_notice: { Notice: { ...NOTICE, ...notice } },
    tencentcloud_cls_logset: { Logset: { logset_name: "logs" } },
    tencentcloud_cls_topic: { Topic: { logset_id: "${tencentcloud_cls_logset.Logset.id}", topic_name: "lines" } },
  };
  const file = join(temporaryFolder(), "cdk.tf.json");
  const provider = { tencentcloud: [{ region: "ap-singapore" }] };
  writeFileSync(
    file,
    JSON.stringify({ provider, resource, output: { id: { value: "${tencentcloud_cls_alarm.Alarm.id}" } } }),
  );
  return loadStack(world, file);
}

describe("a loaded stack", () => {
  it("has its notice", async () => {
    await load();
    expect([...world.cloud.alarms.notices.values()]).toMatchObject([
      {
        Name: "notice",
        Type: "All",
        region: "ap-singapore",
        tags: { stage: "dev" },
        NoticeReceivers: [{ ReceiverType: "Uin", ReceiverIds: [100_000_000_009], ReceiverChannels: ["Sms"] }],
        WebCallbacks: [
          { CallbackType: "Lark", Url: "", WebCallbackId: "webcallback-1" },
          { CallbackType: "Http", Url: "https://a.example.com", Method: "POST" },
        ],
      },
    ]);
  });

  it("has its alarm, on its topic and with its notice", async () => {
    const { id } = await load();
    const [topicId] = [...world.cloud.cls.topics.keys()];
    expect(world.cloud.alarms.policies).toMatchObject([
      {
        alarmId: id,
        Name: "alarm",
        AlarmTargets: [{ TopicId: topicId, StartTimeOffset: -15, EndTimeOffset: 0 }],
        MonitorTime: { Type: "Period", Time: 5 },
        Condition: "$1.total == 0",
        AlarmLevel: 2,
        TriggerCount: 2,
        AlarmPeriod: 60,
        AlarmNoticeIds: [...world.cloud.alarms.notices.keys()],
        Status: true,
        MessageTemplate: "silent",
        tags: { stage: "dev" },
      },
    ]);
  });

  it.each<[string, object, object]>([
    ["monitor_time is not of type Period", { monitor_time: { type: "Fixed", time: 60 } }, {}],
    ["syntax_rule is not 1", { alarm_targets: [{ ...TARGET, syntax_rule: 0 }] }, {}],
    ["alarm_notice_ids is not a list", { alarm_notice_ids: "notice" }, {}],
    ["is not offered here", { alarm_targets: [{ ...TARGET, query: "* | select avg(ms) as mean" }] }, {}],
    ["refers to $1.failures, which no query gives", { condition: "$1.failures > 0" }, {}],
    ["has no recipient", {}, { notice_receivers: [], web_callbacks: [] }],
  ])("is refused when %s", async (message, alarm, notice) => {
    await expect(load(alarm, notice)).rejects.toThrow(message);
  });
});
