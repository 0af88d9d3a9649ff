import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findLogset, LOGSET_PARAMETERS, type LogsetRequest, logsetResource } from "./logset";

/** Deletes a logset that has no topics. */
export const deleteLogset: Action<LogsetRequest> = {
  name: "DeleteLogset",
  request: () => requestSchema(LOGSET_PARAMETERS, ["LogsetId"]),
  resource: logsetResource,
  perform(call) {
    call.cloud.cls.deleteLogset(findLogset(call));
    return {};
  },
};
