import type { LogField } from "./log-fields";

/** A topic of CLS that exists already. */
export interface EndpointLogsAttributes {
  /** Id of the topic's logset. */
  readonly logsetId: string;
  /** Id of the topic. */
  readonly topicId: string;
  /**
   * The fields that the topic indexes, with their types. Alarms read no others.
   * @default - LOG_FIELDS and PLATFORM_LOG_FIELDS, which is what an EndpointLogs indexes
   */
  readonly fields?: readonly LogField[];
}
