import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { EnvironmentName } from "../state/gateway-service";
import { ENVIRONMENT, type ServiceRequest, STRATEGY, serviceOf, serviceResource, TEXT } from "./parameters";

interface Request extends ServiceRequest {
  readonly Strategy: number;
  readonly EnvironmentNames: readonly EnvironmentName[];
}

/** Limits the requests per second to all of a service, by environment. It holds at once, without a release. */
export const modifyServiceEnvironmentStrategy: Action<Request> = {
  name: "ModifyServiceEnvironmentStrategy",
  request: () =>
    requestSchema({ ServiceId: TEXT, Strategy: STRATEGY, EnvironmentNames: { type: "array", items: ENVIRONMENT } }, [
      "ServiceId",
      "Strategy",
      "EnvironmentNames",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const { limits } = serviceOf(call);
    const { Strategy, EnvironmentNames } = call.parameters;
    for (const environment of EnvironmentNames) {
      if (Strategy < 0) limits.delete(environment);
      else limits.set(environment, Strategy);
    }
    return { Result: true };
  },
};
