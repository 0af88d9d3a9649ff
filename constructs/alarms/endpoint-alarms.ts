import { ClsAlarm } from "@cdktf/provider-tencentcloud/lib/cls-alarm";
import { Construct } from "constructs";
import { defined } from "../../lib/defined";
import type { IEndpointLogs } from "../endpoint-logs/i-endpoint-logs";
import { requireInteger } from "../private/require-integer";
import { AlarmNotice } from "./alarm-notice";
import type { AlarmRecipients } from "./alarm-recipients";
import { ALARM_LEVELS, type AlarmSpec, type Span } from "./alarm-spec";
import { ALARMS } from "./alarm-specs";
import { checkAlarm } from "./check-alarm";
import { queryText } from "./log-query";

/** Minutes after which recipients are notified again of an alarm that is still on. */
const REPEAT_MINUTES = 60;
/** CLS's own query language; 0 would be Lucene. */
const CQL = 1;

/** The lines of the scheduled smoke checks. */
export interface SmokeLogs {
  /** The topic that they go to. */
  readonly logs: IEndpointLogs;
  /** Minutes from one run to the next. */
  readonly intervalMinutes: number;
}

/** What {@link EndpointAlarms} are made of. */
export interface EndpointAlarmsProps {
  /** Name of the notice; an alarm's name is this, a hyphen and the alarm's id. */
  readonly name: string;
  /** Who is notified when an alarm is raised and when it recovers. */
  readonly recipients: AlarmRecipients;
  /** Where the endpoint writes. */
  readonly logs: IEndpointLogs;
  /**
   * Where the scheduled smoke checks write; it may be the endpoint's own topic.
   * @default - no alarms on smoke checks
   */
  readonly smoke?: SmokeLogs;
  /**
   * The alarms to make; those on smoke checks are left out where there are none.
   * @default ALARMS
   */
  readonly alarms?: readonly AlarmSpec[];
  /**
   * Tags of the alarms and of the notice.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Alarms on the log lines of an endpoint and of its scheduled smoke checks, and the one notice for all of them.
 *
 * @example
 * import { EndpointAlarms } from "ekyc-token-endpoint";
 *
 * new EndpointAlarms(stack, "Alarms", {
 *   name: "acme-alarms",
 *   recipients: { receivers: [{ type: "Group", ids: [1000001], channels: ["Email"] }] },
 *   logs: endpoint.logs,
 * });
 */
export class EndpointAlarms extends Construct {
  /** Who is notified. */
  readonly notice: AlarmNotice;
  /** The alarms by their ids. */
  readonly alarms: ReadonlyMap<string, ClsAlarm>;

  /**
   * @throws ValidationError without a recipient, for a field that a topic does not index, and for a window that CLS
   *   does not accept
   */
  constructor(scope: Construct, id: string, props: EndpointAlarmsProps) {
    super(scope, id);
    const { name, recipients, tags, alarms = ALARMS } = props;
    this.notice = new AlarmNotice(this, "Notice", { name, ...recipients, ...defined({ tags }) });
    this.alarms = new Map(
      alarms.flatMap((alarm) => {
        const source = alarm.source === "smoke" ? props.smoke : { logs: props.logs };
        return source ? [[alarm.id, this.addAlarm(alarm, source, props)]] : [];
      }),
    );
  }

  private addAlarm(
    alarm: AlarmSpec,
    source: Pick<SmokeLogs, "logs"> & Partial<SmokeLogs>,
    { name, tags }: EndpointAlarmsProps,
  ): ClsAlarm {
    const { logs, intervalMinutes } = source;
    checkAlarm(this, alarm, logs.fields);
    const minutes = (property: string, span: Span): number => {
      const value = "minutes" in span ? span.minutes : span.runs * (intervalMinutes ?? Number.NaN);
      requireInteger(this, `${property} of alarm ${alarm.id} in minutes`, value, {
        min: 1,
        max: 1_440,
        source: "CLS API 2020-10-16, MonitorTime and AlarmTarget",
      });
      return value;
    };
    const pascalCase = alarm.id.replaceAll(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    return new ClsAlarm(this, pascalCase, {
      name: `${name}-${alarm.id}`,
      alarmTargets: [
        {
          logsetId: logs.logsetId,
          topicId: logs.topicId,
          number: 1,
          query: queryText(alarm.query),
          startTimeOffset: -minutes("window", alarm.window),
          endTimeOffset: 0,
          syntaxRule: CQL,
        },
      ],
      monitorTime: { type: "Period", time: minutes("period", alarm.period) },
      condition: alarm.condition,
      alarmLevel: ALARM_LEVELS[alarm.level],
      triggerCount: alarm.triggerCount,
      alarmPeriod: REPEAT_MINUTES,
      alarmNoticeIds: [this.notice.resource.id],
      messageTemplate: `${alarm.what} ${alarm.remedy}`,
      status: true,
      // Without the index a query finds no field.
      ...(logs.index && { dependsOn: [logs.index] }),
      ...(tags && { tags: { ...tags } }),
    });
  }
}
