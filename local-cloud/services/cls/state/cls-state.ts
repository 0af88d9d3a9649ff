import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import type { Ids } from "../../../core/ids";
import { checkLimit } from "../../../core/limit";
import { checkIndexRule, type Index, type IndexRule } from "./cls-index";
import { checkLogsetName, checkTopic } from "./cls-limits";
import type { Topic, TopicSettings } from "./cls-topic";
import { FIRST_LOG_ID, type LogRecord, scfRecord } from "./log-record";
import { CLS_LIMITS } from "./resource-limits";
import { addRecords } from "./topic-records";

export interface Logset {
  readonly logsetId: string;
  readonly region: string;
  name: string;
  tags: Record<string, string>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Defaults of CreateTopic (CLS API 2020-10-16); that of `period` is not documented, 30 is our choice. */
const TOPIC_DEFAULTS = {
  description: "",
  period: 30,
  hotPeriod: 0,
  partitionCount: 1,
  autoSplit: true,
  maxSplitPartitions: 50,
  storageType: "hot",
} as const;
/** Defaults of CreateIndex. */
const INDEX_DEFAULTS = { enabled: true, includeInternalFields: false, metadataFlag: 0 } as const;

type NewTopic = Pick<Topic, "logsetId" | "name" | "tags"> & Partial<TopicSettings & Pick<Topic, "storageType">>;
type IndexSettings = Partial<Omit<Index, "modifiedAt">>;

/** CLS: logsets, topics, their index and the lines delivered to them. Ids are unique in all regions. */
export class ClsState {
  readonly logsets = new Map<string, Logset>();
  readonly topics = new Map<string, Topic>();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError InvalidParameter, InvalidParameter.LogsetConflict, LimitExceeded.Logset */
  createLogset(input: Pick<Logset, "region" | "name" | "tags">): Logset {
    this.checkLogsetName(input.region, input.name);
    checkLimit(CLS_LIMITS.logsets, this.logsets.size + 1);
    const logset: Logset = { logsetId: this.ids.uuid("logset", input.name), ...input, createdAt: this.clock.now() };
    this.logsets.set(logset.logsetId, logset);
    return logset;
  }

  /** @throws ApiError ResourceNotFound.LogsetNotExist */
  logset(region: string, logsetId: string): Logset {
    const logset = this.logsets.get(logsetId);
    if (logset?.region !== region) {
      throw new ApiError("ResourceNotFound.LogsetNotExist", `There is no logset ${logsetId}.`);
    }
    return logset;
  }

  /** @throws ApiError InvalidParameter, InvalidParameter.LogsetConflict */
  renameLogset(logset: Logset, name: string): void {
    if (name !== logset.name) this.checkLogsetName(logset.region, name);
    logset.name = name;
  }

  /** @throws ApiError FailedOperation.LogsetNotEmpty */
  deleteLogset(logset: Logset): void {
    if (this.topicsIn(logset.logsetId).length > 0) {
      throw new ApiError("FailedOperation.LogsetNotEmpty", `The logset ${logset.name} has topics.`);
    }
    this.logsets.delete(logset.logsetId);
  }

  /**
   * @throws ApiError ResourceNotFound.LogsetNotExist, InvalidParameter.TopicConflict, LimitExceeded.Topic, and those of
   *   checkTopic
   */
  createTopic(input: NewTopic): Topic {
    const logset = this.logsets.get(input.logsetId);
    if (!logset) throw new ApiError("ResourceNotFound.LogsetNotExist", `There is no logset ${input.logsetId}.`);
    const settings = { ...TOPIC_DEFAULTS, ...input };
    checkTopic(settings);
    this.checkTopicName(input.logsetId, input.name);
    checkLimit(CLS_LIMITS.topics, this.topics.size + 1);
    const topic = withLines({
      topicId: this.ids.uuid("topic", input.name),
      region: logset.region,
      ...settings,
      createdAt: this.clock.now(),
      index: undefined,
      records: [],
      bytes: 0,
      packages: 0,
    });
    this.topics.set(topic.topicId, topic);
    return topic;
  }

  /** Called when the topics are those of a snapshot, which holds only records. */
  restored(): void {
    for (const topic of this.topics.values()) withLines(topic);
  }

  /** @throws ApiError ResourceNotFound.TopicNotExist */
  topic(region: string, topicId: string): Topic {
    const topic = this.topics.get(topicId);
    if (topic?.region !== region) {
      throw new ApiError("ResourceNotFound.TopicNotExist", `There is no topic ${topicId}.`);
    }
    return topic;
  }

  topicsIn(logsetId: string): Topic[] {
    return [...this.topics.values()].filter((topic) => topic.logsetId === logsetId);
  }

  /** @throws ApiError InvalidParameter.TopicConflict, and those of checkTopic */
  updateTopic(topic: Topic, change: Partial<TopicSettings>): void {
    checkTopic({ ...topic, ...change });
    if (change.name !== undefined && change.name !== topic.name) this.checkTopicName(topic.logsetId, change.name);
    Object.assign(topic, change);
  }

  /** Its index and its lines go with it. */
  deleteTopic(topic: Topic): void {
    this.topics.delete(topic.topicId);
  }

  /** @throws ApiError InvalidParameter.IndexConflict, and those of checkIndexRule */
  createIndex(topic: Topic, settings: IndexSettings): void {
    if (topic.index) {
      throw new ApiError("InvalidParameter.IndexConflict", `The topic ${topic.name} has an index.`);
    }
    checkIndexRule(settings.rule ?? {});
    topic.index = { rule: {} satisfies IndexRule, ...INDEX_DEFAULTS, ...settings, modifiedAt: this.clock.now() };
  }

  /** @throws ApiError ResourceNotFound.IndexNotExist */
  index(topic: Topic): Index {
    if (!topic.index) throw new ApiError("ResourceNotFound.IndexNotExist", `The topic ${topic.name} has no index.`);
    return topic.index;
  }

  /** @throws ApiError ResourceNotFound.IndexNotExist, and those of checkIndexRule */
  updateIndex(topic: Topic, change: IndexSettings): void {
    const index = this.index(topic);
    checkIndexRule(change.rule ?? {});
    Object.assign(index, change, { modifiedAt: this.clock.now() });
  }

  /** @throws ApiError ResourceNotFound.IndexNotExist */
  deleteIndex(topic: Topic): void {
    this.index(topic);
    topic.index = undefined;
  }

  /**
   * Appends one line with the fields that its writer adds; lines for an unknown topic are dropped, as the service's log
   * delivery does.
   */
  deliver(topicId: string, line: string, fields: Readonly<Record<string, unknown>> = {}): void {
    const topic = this.topics.get(topicId);
    if (!topic) return;
    addRecords(topic, [scfRecord({ at: this.clock.now(), packageId: nextPackage(topic), text: line, fields })]);
  }

  /**
   * Adds the lines of one package.
   *
   * @param packageId what its writer calls it, "" for a name of its own
   */
  addPackage(topic: Topic, packageId: string, lines: readonly Omit<LogRecord, "packageId" | "logId">[]): void {
    const own = nextPackage(topic);
    addRecords(
      topic,
      lines.map((line, index) => ({ ...line, packageId: packageId || own, logId: FIRST_LOG_ID + index })),
    );
  }

  private checkLogsetName(region: string, name: string): void {
    checkLogsetName(name);
    if ([...this.logsets.values()].some((logset) => logset.region === region && logset.name === name)) {
      throw new ApiError("InvalidParameter.LogsetConflict", `The logset name ${name} is in use.`);
    }
  }

  private checkTopicName(logsetId: string, name: string): void {
    if (this.topicsIn(logsetId).some((topic) => topic.name === name)) {
      throw new ApiError("InvalidParameter.TopicConflict", `The topic name ${name} is in use in its logset.`);
    }
  }
}

/** `CONTEXT-PACKAGE`, hexadecimal, as the service writes it. */
function nextPackage(topic: Topic): string {
  topic.packages += 1;
  return `${topic.topicId.slice(0, 8)}-${(topic.packages - 1).toString(16)}`.toUpperCase();
}

/** Gives a topic the texts of its records, which are not data of its own. */
const withLines = (topic: Omit<Topic, "lines">): Topic =>
  Object.defineProperty(topic, "lines", {
    get: () => topic.records.map(({ text }) => text),
    configurable: true,
  }) as Topic;
