import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { ENVIRONMENT, type EnvironmentRequest, STRATEGY, serviceOf, serviceResource, TEXT, TEXTS } from "./parameters";

interface Request extends EnvironmentRequest {
  readonly Strategy: number;
  readonly ApiIds: readonly string[];
}

/** Limits the requests per second to each of some APIs in an environment. It holds at once, without a release. */
export const modifyApiEnvironmentStrategy: Action<Request> = {
  name: "ModifyApiEnvironmentStrategy",
  request: () =>
    requestSchema({ ServiceId: TEXT, Strategy: STRATEGY, EnvironmentName: ENVIRONMENT, ApiIds: TEXTS }, [
      "ServiceId",
      "Strategy",
      "EnvironmentName",
      "ApiIds",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const { Strategy, EnvironmentName, ApiIds } = call.parameters;
    const service = serviceOf(call);
    for (const { limits } of ApiIds.map((apiId) => call.cloud.apigateway.api(service, apiId))) {
      if (Strategy < 0) limits.delete(EnvironmentName);
      else limits.set(EnvironmentName, Strategy);
    }
    return { Result: true };
  },
};
