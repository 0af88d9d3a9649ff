/**
 * A recipient of an event: a channel and the people it reaches, as in `Email to Group 1000001` or
 * `WeCom webcallback-…`.
 */
export type Notification = string;

/** An alarm that was raised, sent again, or is over. */
export interface AlarmEvent {
  /** The evaluation's time, milliseconds since the epoch. */
  readonly at: number;
  readonly kind: "raised" | "repeated" | "recovered";
  readonly alarmId: string;
  /** Name of the alarm policy. */
  readonly alarm: string;
  /** 0 warning, 1 info, 2 critical. */
  readonly level: 0 | 1 | 2;
  /** The figures of the first query at that time. */
  readonly figures: Readonly<Record<string, number | null>>;
  readonly notifications: readonly Notification[];
}
