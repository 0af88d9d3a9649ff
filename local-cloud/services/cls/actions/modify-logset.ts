import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findLogset, LOGSET_PARAMETERS, type LogsetRequest, logsetResource } from "./logset";

interface Request extends LogsetRequest {
  readonly LogsetName?: string;
}

/** Renames a logset. */
export const modifyLogset: Action<Request> = {
  name: "ModifyLogset",
  request: () => requestSchema({ ...LOGSET_PARAMETERS, LogsetName: { type: "string" } }, ["LogsetId"]),
  resource: logsetResource,
  differs: "Tags are changed by the tag service only.",
  perform(call) {
    const logset = findLogset(call);
    const { LogsetName } = call.parameters;
    if (LogsetName !== undefined) call.cloud.cls.renameLogset(logset, LogsetName);
    return {};
  },
};
