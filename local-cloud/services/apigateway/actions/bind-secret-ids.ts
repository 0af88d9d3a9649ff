import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { TEXT, TEXTS, type UsagePlanRequest } from "./parameters";

/** Parameters of BindSecretIds and UnBindSecretIds. */
export interface SecretIdsRequest extends UsagePlanRequest {
  readonly AccessKeyIds: readonly string[];
}

/** Schema of {@link SecretIdsRequest}. */
export const SECRET_IDS_REQUEST = requestSchema({ UsagePlanId: TEXT, AccessKeyIds: TEXTS }, [
  "UsagePlanId",
  "AccessKeyIds",
]);

/** Lets keys call what a usage plan is bound to. */
export const bindSecretIds: Action<SecretIdsRequest> = {
  name: "BindSecretIds",
  request: () => SECRET_IDS_REQUEST,
  answers: ["Result"],
  perform({ cloud: { apigateway }, region, parameters: { UsagePlanId, AccessKeyIds } }) {
    const { keyIds } = apigateway.usagePlan(region, UsagePlanId);
    for (const { keyId } of AccessKeyIds.map((id) => apigateway.key(region, id))) keyIds.add(keyId);
    return { Result: true };
  },
};
