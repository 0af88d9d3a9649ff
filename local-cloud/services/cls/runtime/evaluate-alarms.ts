import type { Cloud } from "../../../cloud";
import type { AlarmEvent } from "../state/alarm-event";
import type { AlarmPolicy } from "../state/alarm-policy";
import type { AlarmProgram, AlarmProgress } from "../state/alarms-state";
import { notificationsFor } from "./notifications";
import { search } from "./search";

const MINUTE = 60_000;

/**
 * Evaluates every alarm that is on and due, at each time at which it was due until now, and keeps what would be sent in
 * `cloud.alarms.events`. Nothing else passes time: the code that moves the cloud's clock calls this, as often as
 * wanted.
 *
 * @param now milliseconds since the epoch
 * @returns what would be sent now, oldest first
 * @throws ApiError when a query cannot run, for example because its topic lost its index
 */
export function evaluateAlarms(cloud: Cloud, now: number): AlarmEvent[] {
  const events: AlarmEvent[] = [];
  for (const { policy, progress } of cloud.alarms.kept.values()) {
    if (!policy.Status) continue;
    for (; progress.next <= now; progress.next += policy.MonitorTime.Time * MINUTE) {
      events.push(...evaluate(cloud, policy, cloud.alarms.program(policy), progress));
    }
  }
  events.sort((a, b) => a.at - b.at);
  cloud.alarms.tell(events);
  return events;
}

function evaluate(cloud: Cloud, policy: AlarmPolicy, program: AlarmProgram, progress: AlarmProgress): AlarmEvent[] {
  const at = progress.next;
  const rows = program.queries.map(({ topicId, statement, from, to }) => {
    const topic = cloud.cls.topic(policy.region, topicId);
    // Windows that follow each other have no millisecond in common.
    return search(topic, statement, at + from + 1, at + to).row ?? {};
  });
  progress.met = program.isMet(rows) ? progress.met + 1 : 0;
  const kind = nextKind(policy, progress, at);
  if (kind === undefined) return [];
  progress.raisedAt = kind === "recovered" ? undefined : (progress.raisedAt ?? at);
  progress.toldAt = at;
  const notices = policy.AlarmNoticeIds.map((id) => cloud.alarms.notice(policy.region, id));
  const notifications = notificationsFor(notices, kind === "recovered" ? "recovery" : "trigger");
  const { alarmId, Name: alarm, AlarmLevel: level } = policy;
  return [{ at, kind, alarmId, alarm, level, figures: rows[0] ?? {}, notifications }];
}

/** What there is to send, if anything: an alarm that is on is sent again after its AlarmPeriod. */
function nextKind(policy: AlarmPolicy, progress: AlarmProgress, at: number): AlarmEvent["kind"] | undefined {
  const { met, raisedAt, toldAt } = progress;
  if (raisedAt === undefined) return met >= policy.TriggerCount ? "raised" : undefined;
  if (met === 0) return "recovered";
  return at - toldAt >= policy.AlarmPeriod * MINUTE ? "repeated" : undefined;
}
