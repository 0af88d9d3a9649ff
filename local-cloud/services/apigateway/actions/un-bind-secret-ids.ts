import type { Action } from "../../../core/action";
import { SECRET_IDS_REQUEST, type SecretIdsRequest } from "./bind-secret-ids";

/** Takes keys out of a usage plan. */
export const unBindSecretIds: Action<SecretIdsRequest> = {
  name: "UnBindSecretIds",
  request: () => SECRET_IDS_REQUEST,
  answers: ["Result"],
  perform({ cloud: { apigateway }, region, parameters: { UsagePlanId, AccessKeyIds } }) {
    const { keyIds } = apigateway.usagePlan(region, UsagePlanId);
    for (const id of AccessKeyIds) keyIds.delete(id);
    return { Result: true };
  },
};
