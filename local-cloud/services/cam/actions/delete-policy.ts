import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findPolicy } from "./policy";

interface Request {
  readonly PolicyId: readonly number[];
}

/** Deletes policies. */
export const deletePolicy: Action<Request> = {
  name: "DeletePolicy",
  request: () => requestSchema({ PolicyId: { type: "array", items: { type: "integer" } } }, ["PolicyId"]),
  differs: "When one of the policies does not exist, none is deleted (not documented).",
  perform(call) {
    const policies = call.parameters.PolicyId.map((PolicyId) =>
      findPolicy(call, { PolicyId }, "ResourceNotFound.PolicyIdNotFound"),
    );
    for (const policy of policies) call.cloud.cam.deletePolicy(policy);
    return {};
  },
};
