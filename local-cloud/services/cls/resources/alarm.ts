import { UserError } from "../../../../lib/user-error";
import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import type { AlarmSettings, AlarmTarget } from "../state/alarm-policy";

export const clsAlarm: ResourceType = (args, { cloud, region }) => {
  const [monitor] = args.blocks("monitor_time");
  if (monitor?.text("type") !== "Period") {
    throw new UserError(
      `${args.where}: monitor_time is not of type Period, and the local cloud has no other.`,
      'Give a monitor_time with type "Period".',
    );
  }
  const level = args.integer("alarm_level", 0) as AlarmSettings["AlarmLevel"];
  const policy = cloud.alarms.createPolicy(
    {
      Name: args.text("name"),
      AlarmTargets: args.blocks("alarm_targets").map(target),
      MonitorTime: { Type: "Period", Time: monitor.integer("time") },
      Condition: args.text("condition"),
      AlarmLevel: level,
      TriggerCount: args.integer("trigger_count"),
      AlarmPeriod: args.integer("alarm_period"),
      AlarmNoticeIds: args.list("alarm_notice_ids"),
      Status: args.text("status", "true") === "true",
      MessageTemplate: args.text("message_template", ""),
    },
    { region, tags: args.texts("tags") },
  );
  return { id: policy.alarmId, alarm_level: level, status: policy.Status };
};

function target(block: Arguments): AlarmTarget {
  if (block.integer("syntax_rule", 0) !== 1) {
    throw new UserError(
      `${block.where}: syntax_rule is not 1, and the local cloud knows CQL only.`,
      "Write the query in CQL and set syntax_rule to 1.",
    );
  }
  return {
    LogsetId: block.text("logset_id"),
    TopicId: block.text("topic_id"),
    Query: block.text("query"),
    Number: block.integer("number"),
    StartTimeOffset: block.integer("start_time_offset"),
    EndTimeOffset: block.integer("end_time_offset"),
    SyntaxRule: 1,
  };
}
