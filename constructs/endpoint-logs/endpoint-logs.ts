import { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import { ClsLogset } from "@cdktf/provider-tencentcloud/lib/cls-logset";
import { ClsTopic } from "@cdktf/provider-tencentcloud/lib/cls-topic";
import { Construct } from "constructs";
import { RETENTION_DAYS } from "../../contract/vendor/cls-limits";
import { DEFAULTS } from "../defaults";
import { requireInteger } from "../private/require-integer";
import type { EndpointLogsAttributes } from "./endpoint-logs-attributes";
import type { IEndpointLogs } from "./i-endpoint-logs";
import { LOG_FIELDS, type LogField, PLATFORM_LOG_FIELDS } from "./log-fields";
import { ExistingLogs } from "./private/existing-logs";

/** Words are split at these; identifiers with hyphens stay whole. */
const TOKENIZER = "@&?|#()='\",;:<>[]{} \n\t\r";

/** What the topic of {@link EndpointLogs} is made of. */
export interface EndpointLogsProps {
  /** Name of the logset and of its topic: at most 255 characters. */
  readonly name: string;
  /**
   * Days for which a line is kept, 1 to 3600; 3640 keeps it forever.
   * @default 7
   */
  readonly retentionDays?: number;
  /**
   * The fields of the function's own lines to index, besides those that SCF adds.
   * @default LOG_FIELDS
   */
  readonly fields?: readonly LogField[];
  /**
   * Tags of the logset and of the topic.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Where the endpoint's log lines go, searchable by field.
 *
 * @example
 * import { EndpointLogs } from "ekyc-token-endpoint";
 *
 * const logs = new EndpointLogs(stack, "Logs", { name: "acme-tokens", retentionDays: 30 });
 */
export class EndpointLogs extends Construct implements IEndpointLogs {
  /** The logset that the topic belongs to. */
  readonly logset: ClsLogset;
  /** The topic that the lines go to. */
  readonly topic: ClsTopic;
  /** What makes the topic searchable. */
  readonly index: ClsIndex;
  /** Every field that can be searched and counted. */
  readonly fields: readonly LogField[];

  /** A topic that exists already, for example one that collects the lines of several functions. */
  static fromTopic(scope: Construct, id: string, attributes: EndpointLogsAttributes): IEndpointLogs {
    return new ExistingLogs(scope, id, attributes);
  }

  /** @throws ValidationError when retentionDays is not 1 to 3600 or 3640 */
  constructor(scope: Construct, id: string, props: EndpointLogsProps) {
    super(scope, id);
    const { name, retentionDays = DEFAULTS.retentionDays, fields = LOG_FIELDS } = props;
    const { min, max, forEver } = RETENTION_DAYS;
    const range = { min, max, besides: [forEver], source: "provider 1.83.25, period of cls_topic" };
    requireInteger(this, "retentionDays", retentionDays, range);
    const tags = props.tags && { tags: { ...props.tags } };
    this.logset = new ClsLogset(this, "Logset", { logsetName: name, ...tags });
    this.topic = new ClsTopic(this, "Topic", {
      logsetId: this.logset.id,
      topicName: name,
      period: retentionDays,
      ...tags,
    });
    this.fields = [...fields, ...PLATFORM_LOG_FIELDS];
    this.index = new ClsIndex(this, "Index", {
      topicId: this.topic.id,
      status: true,
      rule: {
        fullText: { caseSensitive: false, containZH: false, tokenizer: TOKENIZER },
        keyValue: {
          caseSensitive: false,
          keyValues: this.fields.map(({ key, type }) => ({
            key,
            value: { type, sqlFlag: true, ...(type === "text" && { tokenizer: TOKENIZER }) },
          })),
        },
      },
    });
  }

  /** Id of the logset; anything that uses it depends on the logset. */
  get logsetId(): string {
    return this.logset.id;
  }

  /** Id of the topic; anything that uses it depends on the topic. */
  get topicId(): string {
    return this.topic.id;
  }
}
