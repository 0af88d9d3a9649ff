import { ApiError } from "../api-error";
import type { Ids } from "../ids";

export interface Logset {
  readonly logsetId: string;
  name: string;
  tags: Record<string, string>;
}

export interface Topic {
  readonly topicId: string;
  readonly logsetId: string;
  name: string;
  /** Retention in days. */
  period: number;
  tags: Record<string, string>;
  /** The index rule as the caller gave it, undefined while the topic has none. */
  index: unknown;
  /** Every log line delivered, oldest first. */
  readonly lines: string[];
}

/** CLS: logsets, topics, their index and the lines delivered to them. */
export class ClsState {
  readonly logsets = new Map<string, Logset>();
  readonly topics = new Map<string, Topic>();

  constructor(private readonly ids: Ids) {}

  createLogset(input: Omit<Logset, "logsetId">): Logset {
    if ([...this.logsets.values()].some((logset) => logset.name === input.name)) {
      throw new ApiError("FailedOperation.LogsetConflict", `The logset name ${input.name} is in use.`);
    }
    const logset: Logset = { logsetId: this.ids.uuid("logset"), ...input };
    this.logsets.set(logset.logsetId, logset);
    return logset;
  }

  createTopic(input: Omit<Topic, "topicId" | "index" | "lines">): Topic {
    if (!this.logsets.has(input.logsetId)) {
      throw new ApiError("ResourceNotFound.LogsetNotExist", `There is no logset ${input.logsetId}.`);
    }
    const topic: Topic = { topicId: this.ids.uuid("topic"), index: undefined, lines: [], ...input };
    this.topics.set(topic.topicId, topic);
    return topic;
  }

  createIndex(topicId: string, rule: unknown): void {
    const topic = this.topics.get(topicId);
    if (!topic) throw new ApiError("ResourceNotFound.TopicNotExist", `There is no topic ${topicId}.`);
    topic.index = rule;
  }

  /** Appends one line; lines for an unknown topic are dropped, as the service's log delivery does. */
  deliver(topicId: string, line: string): void {
    this.topics.get(topicId)?.lines.push(line);
  }
}
