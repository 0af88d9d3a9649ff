import type { Index } from "./cls-index";
import type { LogRecord } from "./log-record";

/** The parts of a topic that can be set and changed. */
export interface TopicSettings {
  name: string;
  description: string;
  /** Retention in days; 3640 is forever. */
  period: number;
  /** Days in standard storage before a line moves to infrequent storage; 0 is never. */
  hotPeriod: number;
  partitionCount: number;
  autoSplit: boolean;
  maxSplitPartitions: number;
}

export interface Topic extends TopicSettings {
  readonly topicId: string;
  readonly logsetId: string;
  /** The logset's. */
  readonly region: string;
  /** Standard or infrequent storage. */
  readonly storageType: "hot" | "cold";
  tags: Record<string, string>;
  readonly createdAt: number;
  index: Index | undefined;
  /** The lines that it keeps, oldest first; see addRecords. */
  readonly records: LogRecord[];
  /** Bytes of the records' texts. */
  bytes: number;
  /** How many packages of lines it was given. */
  packages: number;
  /** The texts of the records. */
  readonly lines: readonly string[];
}
