import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { evaluateAlarms, type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import * as cls from "./fixtures";

const START = Date.UTC(2025, 0, 14, 8);
const MINUTE = 60_000;
const TAGS = [{ Key: "stage", Value: "dev" }];

let local: LocalCloud;
let clock: ManualClock;
let logsetId: string;
let topicId: string;
let noticeId: string;
beforeEach(async () => {
  clock = new ManualClock(START);
  local = await startLocalCloud({ clock });
  logsetId = String((await call(cls.createLogset("logs"))).response["LogsetId"]);
  topicId = String((await call(cls.createTopic(logsetId))).response["TopicId"]);
  await call(cls.createIndex(topicId));
  noticeId = String((await call(cls.createAlarmNotice())).response["AlarmNoticeId"]);
});
afterEach(() => local.close());

const call = (request: ApiCall) => callApi(local, request);
const newAlarm = (more: object = {}) => call(cls.createAlarm(logsetId, topicId, noticeId, more));
const newAlarmId = async (more: object = {}) => String((await newAlarm(more)).response["AlarmId"]);
const target = (more: object) => {
  const { AlarmTargets } = cls.createAlarm(logsetId, topicId, noticeId).parameters as { AlarmTargets: object[] };
  return { AlarmTargets: [{ ...AlarmTargets[0], ...more }] };
};
const first = async (request: ApiCall, list: string) =>
  ((await call(request)).response[list] as Record<string, unknown>[] | undefined)?.[0];
/** Writes a line with this status, and lets a minute pass. */
const line = (status: number) => {
  local.cloud.cls.deliver(topicId, JSON.stringify({ level: "info", status }));
  clock.advance(MINUTE);
};
const told = () => evaluateAlarms(local.cloud, clock.now()).map(({ kind, at }) => [kind, (at - START) / MINUTE]);

describe("a notice", () => {
  it("is described as it was given, with what was not given empty", async () => {
    expect(await first(cls.describeAlarmNotices(noticeId), "AlarmNotices")).toMatchObject({
      Name: "notice",
      Type: "All",
      AlarmNoticeId: noticeId,
      JumpDomain: "",
      DeliverStatus: 1,
      AlarmShieldStatus: 2,
      CallbackPrioritize: false,
      CreateTime: "2025-01-14 08:00:00",
      NoticeReceivers: [
        {
          ...{ ReceiverType: "Group", ReceiverIds: [1_000_001], ReceiverChannels: ["Email", "Sms"], Index: 1 },
          ...{ NoticeContentId: "Default-en", StartTime: "00:00:00", EndTime: "23:59:59" },
        },
      ],
      WebCallbacks: [
        {
          ...{ CallbackType: "WeCom", Url: "", WebCallbackId: "webcallback-1", Method: "", Mobiles: [], Index: 1 },
          ...{ NoticeContentId: "Default-en", RemindType: 0, Body: "" },
        },
      ],
      Tags: [],
    });
  });

  it("is changed as the provider does it, with the numbers of its entries", async () => {
    const WebCallbacks = [
      { CallbackType: "Http", Url: "https://a.example.com", Method: "POST", RemindType: 0, Body: "", Index: 1 },
    ];
    const change = { Name: "renamed", WebCallbacks, DeliverStatus: 1, AlarmShieldStatus: 2 };
    expect(await call(cls.modifyAlarmNotice(noticeId, change))).toMatchObject({ code: undefined });
    const changed = await first(cls.describeAlarmNotices(noticeId), "AlarmNotices");
    expect(changed).toMatchObject({ Name: "renamed", WebCallbacks, NoticeReceivers: [{ ReceiverType: "Group" }] });
  });

  it.each<[string, object]>([
    ["UnknownParameter", { NoticeRules: [] }],
    ["InvalidParameterValue", { Type: "Sometimes" }],
    ["InvalidParameterValue", { DeliverStatus: 2 }],
    ["InvalidParameter", { NoticeReceivers: [], WebCallbacks: [] }],
    ["InvalidParameter.AlarmNoticeConflict", {}],
  ])("is refused with %s for %j", async (code, more) => {
    expect(await call(cls.createAlarmNotice(more))).toMatchObject({ code });
  });

  it("of the same name can be in another region, and only there", async () => {
    expect(await call({ ...cls.createAlarmNotice(), region: "ap-jakarta" })).toMatchObject({ code: undefined });
    const elsewhere = await call({ ...cls.describeAlarmNotices(noticeId), region: "ap-jakarta" });
    expect(elsewhere.response).toMatchObject({ TotalCount: 0 });
    expect(await call({ ...cls.deleteAlarmNotice(noticeId), region: "ap-jakarta" })).toMatchObject({
      code: "ResourceNotFound.AlarmNoticeNotExist",
    });
  });

  it("cannot be deleted while an alarm uses it", async () => {
    const alarmId = await newAlarmId();
    expect(await call(cls.deleteAlarmNotice(noticeId))).toMatchObject({ code: "OperationDenied.NoticeHasAlarm" });
    await call(cls.deleteAlarm(alarmId));
    expect(await call(cls.deleteAlarmNotice(noticeId))).toMatchObject({ code: undefined });
    expect(await call(cls.modifyAlarmNotice(noticeId, { Name: "x" }))).toMatchObject({
      code: "ResourceNotFound.AlarmNoticeNotExist",
    });
  });
});

describe("an alarm", () => {
  it("is described as it was given, with the names of what it looks at", async () => {
    const id = await newAlarmId({ Tags: TAGS });
    const given = cls.createAlarm(logsetId, topicId, noticeId).parameters as { AlarmTargets: object[] };
    expect(await first(cls.describeAlarms(id), "Alarms")).toMatchObject({
      AlarmId: id,
      ...given,
      AlarmTargets: given.AlarmTargets.map((target) => ({ ...target, TopicName: "tokens", LogsetName: "logs" })),
      CreateTime: "2025-01-14 08:00:00",
      CallBack: null,
      Tags: TAGS,
    });
  });

  it("need not tell anybody", async () => {
    const id = await newAlarmId({ AlarmNoticeIds: undefined });
    expect(await first(cls.describeAlarms(id), "Alarms")).toMatchObject({ AlarmId: id, AlarmNoticeIds: [] });
    line(500);
    expect(told()).toEqual([["raised", 1]]);
  });

  it("is found by name and by topic, each in its region only", async () => {
    await newAlarm();
    const count = async (Key: string, value: string, region = "ap-singapore") => {
      const parameters = { Filters: [{ Key, Values: [value] }] };
      return (await call({ service: "cls", action: "DescribeAlarms", parameters, region })).response["TotalCount"];
    };
    expect([await count("name", "alarm"), await count("topicId", topicId), await count("name", "other")]).toEqual([
      1, 1, 0,
    ]);
    expect(await count("name", "alarm", "ap-jakarta")).toBe(0);
  });

  it.each<[string, () => object]>([
    ["MissingParameter", () => target({ SyntaxRule: undefined })],
    ["InvalidParameterValue", () => target({ SyntaxRule: 0 })],
    ["InvalidParameterValue", () => target({ StartTimeOffset: -1_441 })],
    ["InvalidParameter", () => target({ StartTimeOffset: 0 })],
    ["FailedOperation.SyntaxError", () => target({ Query: "NOT status:500" })],
    ["ResourceNotFound.TopicNotExist", () => target({ TopicId: "absent" })],
    ["ResourceNotFound.AlarmNoticeNotExist", () => ({ AlarmNoticeIds: ["absent"] })],
    ["InvalidParameterValue", () => ({ MonitorTime: { Type: "Fixed", Time: 1 } })],
    ["InvalidParameterValue", () => ({ MonitorTime: { Type: "Period", Time: 1_441 } })],
    ["InvalidParameterValue", () => ({ TriggerCount: 0 })],
    ["InvalidParameterValue", () => ({ AlarmPeriod: 1_441 })],
    ["InvalidParameter", () => ({ Condition: "$1.failures > 0" })],
    ["UnknownParameter", () => ({ MultiConditions: [] })],
  ])("is refused with %s for %s", async (code, more) => {
    expect(await newAlarm(more())).toMatchObject({ code });
    expect(local.cloud.alarms.policies).toEqual([]);
  });

  it("has a name of its own in its region", async () => {
    await newAlarm();
    const other = await newAlarmId({ Name: "other" });
    expect(await newAlarm()).toMatchObject({ code: "InvalidParameter.AlarmConflict" });
    expect(await call(cls.modifyAlarm(other, { Name: "alarm" }))).toMatchObject({
      code: "InvalidParameter.AlarmConflict",
    });
    expect(await call(cls.modifyAlarm(other, { Name: "other" }))).toMatchObject({ code: undefined });
  });

  it.each<[string, (id: string) => ApiCall]>([
    ["ModifyAlarm", (id) => cls.modifyAlarm(id, { Status: false })],
    ["DeleteAlarm", (id) => cls.deleteAlarm(id)],
  ])("that does not exist in the region is answered with ResourceNotFound.AlarmNotExist by %s", async (_, request) => {
    const absent = { code: "ResourceNotFound.AlarmNotExist" };
    expect(await call(request("absent"))).toMatchObject(absent);
    expect(await call({ ...request(await newAlarmId()), region: "ap-jakarta" })).toMatchObject(absent);
  });

  it("is tagged by the tag service, like its notice", async () => {
    const resource = (kind: string, id: string) => `qcs::cls:ap-singapore:uin/:${kind}/${id}`;
    for (const [kind, id] of [
      ["alarm", await newAlarmId()],
      ["alarmNotice", noticeId],
    ] as const) {
      const parameters = { Resource: resource(kind, id), ReplaceTags: [{ TagKey: "stage", TagValue: "dev" }] };
      expect(await call({ service: "tag", action: "ModifyResourceTags", parameters })).toMatchObject({
        code: undefined,
      });
    }
    expect(local.cloud.alarms.policies[0]?.tags).toEqual({ stage: "dev" });
    expect(local.cloud.alarms.notices.get(noticeId)?.tags).toEqual({ stage: "dev" });
  });
});

describe("the evaluation of an alarm", () => {
  it("tells when it is raised, again after its AlarmPeriod, and when it recovers", async () => {
    await newAlarm({ AlarmPeriod: 3 });
    line(500);
    expect(told()).toEqual([["raised", 1]]);
    clock.advance(9 * MINUTE);
    expect(told()).toEqual([
      ["repeated", 4],
      ["recovered", 5],
    ]);
    expect(local.cloud.alarms.events).toHaveLength(3);
  });

  it("raises only after TriggerCount evaluations in a row", async () => {
    const targets = target({ StartTimeOffset: -1 });
    await newAlarm({ TriggerCount: 3, ...targets });
    for (const status of [500, 500, 200, 200, 500, 500, 500]) line(status);
    expect(told()).toEqual([
      ["raised", 6],
      ["recovered", 7],
    ]);
  });

  it("is due only when its period has come, however often it is asked", async () => {
    await newAlarm({ MonitorTime: { Type: "Period", Time: 5 } });
    clock.advance(1);
    local.cloud.cls.deliver(topicId, JSON.stringify({ status: 500 }));
    for (let minute = 1; minute < 5; minute += 1) {
      clock.advance(MINUTE);
      expect(told()).toEqual([]);
    }
    clock.advance(MINUTE);
    expect(told()).toEqual([["raised", 5]]);
    expect(told()).toEqual([]);
  });

  it("does not happen while the alarm is off, and begins anew when it is changed", async () => {
    const id = await newAlarmId();
    line(500);
    expect(told()).toEqual([["raised", 1]]);
    await call(cls.modifyAlarm(id, { Status: false }));
    line(500);
    expect([told(), local.cloud.alarms.raised]).toEqual([[], []]);
    await call(cls.modifyAlarm(id, { Status: true }));
    line(500);
    expect(told()).toEqual([["raised", 3]]);
  });

  it.each([
    [
      "Trigger",
      [
        ["raised", 3],
        ["recovered", 0],
      ],
    ],
    [
      "Recovery",
      [
        ["raised", 0],
        ["recovered", 3],
      ],
    ],
    [
      "All",
      [
        ["raised", 3],
        ["recovered", 3],
      ],
    ],
  ])("tells by a notice of type %s only what it is for", async (Type, expected) => {
    await call(cls.modifyAlarmNotice(noticeId, { Type }));
    await newAlarm();
    line(500);
    clock.advance(9 * MINUTE);
    const events = evaluateAlarms(local.cloud, clock.now());
    expect(events.map(({ kind, notifications }) => [kind, notifications.length])).toEqual(expected);
  });

  it("names each channel and each callback", async () => {
    await newAlarm();
    line(500);
    const [event] = evaluateAlarms(local.cloud, clock.now());
    expect(event).toMatchObject({ alarm: "alarm", level: 2, figures: { errors: 1 } });
    expect(event?.notifications).toEqual(["Email to Group 1000001", "Sms to Group 1000001", "WeCom webcallback-1"]);
  });

  it("takes a day of ten alarms, minute by minute, in the blink of an eye", async () => {
    for (let index = 0; index < 10; index += 1) await newAlarm({ Name: `alarm-${index}` });
    const before = performance.now();
    for (let minute = 0; minute < 1_440; minute += 1) {
      line(200);
      evaluateAlarms(local.cloud, clock.now());
    }
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(local.cloud.alarms.events).toEqual([]);
  });

  it("says so when a query cannot run any more", async () => {
    await newAlarm();
    await call(cls.deleteIndex(topicId));
    clock.advance(MINUTE);
    expect(() => told()).toThrow("has no index that is on");
  });
});
