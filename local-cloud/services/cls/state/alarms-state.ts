import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import type { Ids } from "../../../core/ids";
import { checkLimit } from "../../../core/limit";
import { type LogStatement, parseStatement } from "../language/statement";
import { parseTriggerCondition, type TriggerCondition } from "../language/trigger-condition";
import type { AlarmEvent } from "./alarm-event";
import type { AlarmNotice, AlarmPolicy, AlarmSettings, NoticeSettings } from "./alarm-policy";
import type { ClsState } from "./cls-state";
import { CLS_LIMITS, MAX_ALARM_EVENTS } from "./resource-limits";

/** What an alarm policy means: its queries in the order of their numbers, and its condition. */
export interface AlarmProgram {
  readonly queries: readonly {
    readonly topicId: string;
    readonly statement: LogStatement;
    readonly from: number;
    readonly to: number;
  }[];
  readonly isMet: TriggerCondition;
}

/** The state of a policy's evaluation. */
export interface AlarmProgress {
  /** When it is evaluated next, milliseconds since the epoch. */
  next: number;
  /** Evaluations in a row that met the condition. */
  met: number;
  /** Undefined while it is not raised. */
  raisedAt: number | undefined;
  toldAt: number;
}

interface Kept {
  readonly policy: AlarmPolicy;
  progress: AlarmProgress;
}

const MINUTE = 60_000;

type Place = { readonly region: string; readonly tags: Record<string, string> };

/** CLS: alarm policies, who is notified of them, and what was sent. Ids are unique in all regions. */
export class AlarmsState {
  readonly notices = new Map<string, AlarmNotice>();
  readonly kept = new Map<string, Kept>();
  /** The last {@link MAX_ALARM_EVENTS} that were sent, oldest first. */
  readonly events: AlarmEvent[] = [];

  /** Made from a policy's settings when it is needed, so that what is kept is data. */
  private readonly programs = new WeakMap<AlarmPolicy, AlarmProgram>();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly cls: ClsState,
  ) {}

  get policies(): AlarmPolicy[] {
    return [...this.kept.values()].map(({ policy }) => policy);
  }

  /** The alarms that are on, by the name of their policy. */
  get raised(): string[] {
    return [...this.kept.values()]
      .filter(({ progress }) => progress.raisedAt !== undefined)
      .map(({ policy }) => policy.Name);
  }

  /** Keeps what was sent. */
  tell(events: readonly AlarmEvent[]): void {
    this.events.push(...events.slice(-MAX_ALARM_EVENTS));
    this.events.splice(0, this.events.length - MAX_ALARM_EVENTS);
  }

  /** @throws ApiError InvalidParameter, InvalidParameter.AlarmNoticeConflict, LimitExceeded */
  createNotice(settings: NoticeSettings, place: Place): AlarmNotice {
    this.checkNotice(settings, place.region);
    checkLimit(CLS_LIMITS.notices, this.notices.size + 1);
    const now = this.clock.now();
    const notice = {
      ...settings,
      ...place,
      noticeId: `notice-${this.ids.uuid("notice", settings.Name)}`,
      createdAt: now,
      updatedAt: now,
    };
    this.notices.set(notice.noticeId, notice);
    return notice;
  }

  /** @throws ApiError ResourceNotFound.AlarmNoticeNotExist */
  notice(region: string, noticeId: string): AlarmNotice {
    const notice = this.notices.get(noticeId);
    if (notice?.region === region) return notice;
    throw new ApiError("ResourceNotFound.AlarmNoticeNotExist", `There is no notice ${noticeId}.`);
  }

  /** @throws ApiError InvalidParameter, InvalidParameter.AlarmNoticeConflict */
  updateNotice(notice: AlarmNotice, change: Partial<NoticeSettings>): void {
    this.checkNotice({ ...notice, ...change }, notice.region, notice);
    Object.assign(notice, change, { updatedAt: this.clock.now() });
  }

  /** @throws ApiError OperationDenied.NoticeHasAlarm */
  deleteNotice(notice: AlarmNotice): void {
    const user = this.policies.find(({ AlarmNoticeIds }) => AlarmNoticeIds.includes(notice.noticeId));
    if (user)
      throw new ApiError("OperationDenied.NoticeHasAlarm", `The alarm ${user.Name} uses the notice ${notice.Name}.`);
    this.notices.delete(notice.noticeId);
  }

  /** @throws ApiError as those of checkPolicy, and for a query or condition that is not offered */
  createPolicy(settings: AlarmSettings, place: Place): AlarmPolicy {
    this.checkPolicy(settings, place.region);
    checkLimit(CLS_LIMITS.alarms, this.kept.size + 1);
    const now = this.clock.now();
    const policy = {
      ...settings,
      ...place,
      alarmId: `alarm-${this.ids.uuid("alarm", settings.Name)}`,
      createdAt: now,
      updatedAt: now,
    };
    this.programs.set(policy, makeProgram(settings));
    this.kept.set(policy.alarmId, { policy, progress: startProgress(settings, now) });
    return policy;
  }

  /** @throws ApiError ResourceNotFound.AlarmNotExist */
  policy(region: string, alarmId: string): AlarmPolicy {
    const policy = this.kept.get(alarmId)?.policy;
    if (policy?.region === region) return policy;
    throw new ApiError("ResourceNotFound.AlarmNotExist", `There is no alarm ${alarmId}.`);
  }

  /** What evaluates a policy. */
  program(policy: AlarmPolicy): AlarmProgram {
    const known = this.programs.get(policy);
    if (known) return known;
    const program = makeProgram(policy);
    this.programs.set(policy, program);
    return program;
  }

  /** Its evaluation starts again, as with the service (614/39573). @throws ApiError as createPolicy */
  updatePolicy(policy: AlarmPolicy, change: Partial<AlarmSettings>): void {
    const settings = { ...policy, ...change };
    this.checkPolicy(settings, policy.region, policy);
    const program = makeProgram(settings);
    Object.assign(policy, change, { updatedAt: this.clock.now() });
    this.programs.set(policy, program);
    this.kept.set(policy.alarmId, { policy, progress: startProgress(settings, this.clock.now()) });
  }

  deletePolicy({ alarmId }: AlarmPolicy): void {
    this.kept.delete(alarmId);
  }

  private checkNotice(settings: NoticeSettings, region: string, self?: AlarmNotice): void {
    if (settings.NoticeReceivers.length + settings.WebCallbacks.length === 0) {
      throw new ApiError("InvalidParameter", `The notice ${settings.Name} has no recipient.`);
    }
    const isTaken = ({ Name, region: other }: AlarmNotice) => Name === settings.Name && other === region;
    if ([...this.notices.values()].some((notice) => notice !== self && isTaken(notice))) {
      throw new ApiError("InvalidParameter.AlarmNoticeConflict", `The notice name ${settings.Name} is in use.`);
    }
  }

  /**
   * @throws ApiError ResourceNotFound.TopicNotExist, ResourceNotFound.AlarmNoticeNotExist,
   *   InvalidParameter.AlarmConflict
   */
  private checkPolicy(settings: AlarmSettings, region: string, self?: AlarmPolicy): void {
    for (const { TopicId } of settings.AlarmTargets) this.cls.topic(region, TopicId);
    for (const noticeId of settings.AlarmNoticeIds) this.notice(region, noticeId);
    if (this.policies.some((policy) => policy !== self && policy.Name === settings.Name && policy.region === region)) {
      throw new ApiError("InvalidParameter.AlarmConflict", `The alarm name ${settings.Name} is in use.`);
    }
  }
}

/** @throws ApiError InvalidParameter, FailedOperation.SyntaxError */
function makeProgram({ AlarmTargets, Condition }: AlarmSettings): AlarmProgram {
  const queries = [...AlarmTargets]
    .sort((a, b) => a.Number - b.Number)
    .map(({ TopicId, Query, StartTimeOffset, EndTimeOffset }) => {
      if (StartTimeOffset >= EndTimeOffset) {
        throw new ApiError("InvalidParameter", "The StartTimeOffset of a target must be before its EndTimeOffset.");
      }
      const statement = parseStatement(Query);
      return { topicId: TopicId, statement, from: StartTimeOffset * MINUTE, to: EndTimeOffset * MINUTE };
    });
  const figures = queries.map(({ statement }) => statement.columns?.map(({ name }) => name) ?? []);
  return { queries, isMet: parseTriggerCondition(Condition, figures) };
}

/** The first evaluation is one period after the policy was made or changed. */
function startProgress({ MonitorTime }: AlarmSettings, now: number): AlarmProgress {
  return { next: now + MonitorTime.Time * MINUTE, met: 0, raisedAt: undefined, toldAt: 0 };
}
