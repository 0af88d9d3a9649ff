import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { TEXT, type UsagePlanRequest } from "./parameters";

/** Deletes a usage plan that is bound to nothing. */
export const deleteUsagePlan: Action<UsagePlanRequest> = {
  name: "DeleteUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT }, ["UsagePlanId"]),
  answers: ["Result"],
  perform({ cloud, region, parameters: { UsagePlanId } }) {
    cloud.apigateway.deleteUsagePlan(cloud.apigateway.usagePlan(region, UsagePlanId));
    return { Result: true };
  },
};
