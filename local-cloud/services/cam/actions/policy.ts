import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { Policy } from "../state/cam-state";

/** How several actions name a policy: by one of the two. With both the id counts (not documented, our choice). */
export interface PolicyRequest {
  readonly PolicyId?: number;
  readonly PolicyName?: string;
}

/** Schemas of {@link PolicyRequest}. */
export const POLICY_PARAMETERS = { PolicyId: { type: "integer" }, PolicyName: { type: "string" } } as const;

/**
 * @param missing the action's code for a policy that does not exist
 * @throws ApiError InvalidParameter.ParamError, and `missing`
 */
export function findPolicy({ cloud }: Call, { PolicyId, PolicyName }: PolicyRequest, missing: string): Policy {
  if (PolicyId === undefined && PolicyName === undefined) {
    throw new ApiError("InvalidParameter.ParamError", "One of `PolicyId` and `PolicyName` must be given.");
  }
  const policy = PolicyId === undefined ? cloud.cam.policyByName(PolicyName ?? "") : cloud.cam.policies.get(PolicyId);
  if (!policy) throw new ApiError(missing, `There is no policy ${PolicyId ?? PolicyName}.`);
  return policy;
}
