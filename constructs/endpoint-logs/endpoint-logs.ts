import { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import { ClsLogset } from "@cdktf/provider-tencentcloud/lib/cls-logset";
import { ClsTopic } from "@cdktf/provider-tencentcloud/lib/cls-topic";
import { Construct } from "constructs";
import { RETENTION_DAYS } from "../../contract/vendor/cls-limits";
import { DEFAULTS } from "../defaults";
import { requireInteger } from "../private/require-integer";
import { LOG_FIELDS, type LogField, PLATFORM_LOG_FIELDS } from "./log-fields";

/** Words are split at these; identifiers with hyphens stay whole. */
const TOKENIZER = "@&?|#()='\",;:<>[]{} \n\t\r";

export interface EndpointLogsProps {
  /** Name of the logset and of its topic. */
  readonly name: string;
  /** Days for which a line is kept; 3640 keeps it for ever. @default 7 */
  readonly retentionDays?: number;
  /** The fields of the function's own lines to index, besides those that SCF adds. @default LOG_FIELDS */
  readonly fields?: readonly LogField[];
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Where the endpoint's log lines go, searchable by field. */
export class EndpointLogs extends Construct {
  readonly logset: ClsLogset;
  readonly topic: ClsTopic;
  readonly index: ClsIndex;
  /** Every field that can be searched and counted. */
  readonly fields: readonly LogField[];

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
}
