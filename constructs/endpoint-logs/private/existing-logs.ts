import { Construct } from "constructs";
import type { EndpointLogsAttributes } from "../endpoint-logs-attributes";
import type { IEndpointLogs } from "../i-endpoint-logs";
import { LOG_FIELDS, type LogField, PLATFORM_LOG_FIELDS } from "../log-fields";

/** A topic that this stack does not create. */
export class ExistingLogs extends Construct implements IEndpointLogs {
  readonly logsetId: string;
  readonly topicId: string;
  readonly fields: readonly LogField[];
  readonly index = undefined;

  constructor(scope: Construct, id: string, attributes: EndpointLogsAttributes) {
    super(scope, id);
    const { logsetId, topicId, fields = [...LOG_FIELDS, ...PLATFORM_LOG_FIELDS] } = attributes;
    this.logsetId = logsetId;
    this.topicId = topicId;
    this.fields = fields;
  }
}
