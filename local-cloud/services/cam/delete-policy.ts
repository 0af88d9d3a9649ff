import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { findPolicy } from "./policy";

interface Request {
  readonly PolicyId: readonly number[];
}

/** Deletes policies. When one of them does not exist none is deleted (not documented, our choice). */
export const deletePolicy: Action<Request> = {
  name: "DeletePolicy",
  request: () => requestSchema({ PolicyId: { type: "array", items: { type: "integer" } } }, ["PolicyId"]),
  perform(call) {
    const policies = call.parameters.PolicyId.map((PolicyId) =>
      findPolicy(call, { PolicyId }, "ResourceNotFound.PolicyIdNotFound"),
    );
    for (const policy of policies) call.cloud.cam.deletePolicy(policy);
    return {};
  },
};
