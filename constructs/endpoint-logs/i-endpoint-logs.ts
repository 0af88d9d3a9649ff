import type { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import type { IConstruct } from "constructs";
import type { LogField } from "./log-fields";

/** A topic of CLS that a function writes its lines to: {@link EndpointLogs}, or one that exists already. */
export interface IEndpointLogs extends IConstruct {
  /** Id of the logset that the topic belongs to; SCF takes both or none. */
  readonly logsetId: string;
  /** Id of the topic. */
  readonly topicId: string;
  /** Every field that can be searched and counted. */
  readonly fields: readonly LogField[];
  /** The topic's index, without which nothing can be searched. Undefined where it existed before. */
  readonly index: ClsIndex | undefined;
}
