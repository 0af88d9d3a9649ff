import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { BINDING_FIELDS, bindingInfo } from "./bound-usage-plans";
import { PAGE, type PageRequest, pageOf } from "./page";
import { TEXT, type UsagePlanRequest } from "./parameters";

interface Request extends UsagePlanRequest, PageRequest {
  readonly BindType: "API" | "SERVICE";
}

/** What a usage plan is bound to. */
export const describeUsagePlanEnvironments: Action<Request> = {
  name: "DescribeUsagePlanEnvironments",
  request: () =>
    requestSchema({ UsagePlanId: TEXT, BindType: { type: "string", enum: ["API", "SERVICE"] }, ...PAGE }, [
      "UsagePlanId",
      "BindType",
    ]),
  answers: ["Result.TotalCount", ...within("Result.EnvironmentList[]", BINDING_FIELDS)],
  perform({ cloud: { apigateway }, region, parameters }) {
    const plan = apigateway.usagePlan(region, parameters.UsagePlanId);
    const bindings = plan.bindings.filter(({ apiId }) => (apiId === undefined) === (parameters.BindType === "SERVICE"));
    return {
      Result: {
        TotalCount: bindings.length,
        EnvironmentList: pageOf(bindings, parameters).map((binding) => bindingInfo(apigateway, plan, binding)),
      },
    };
  },
};
