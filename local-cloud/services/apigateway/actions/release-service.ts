import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { ENVIRONMENT, type EnvironmentRequest, serviceOf, serviceResource, TEXT } from "./parameters";

interface Request extends EnvironmentRequest {
  readonly ReleaseDesc: string;
}

/** Releases a service as it is now: from then on an environment serves these APIs. */
export const releaseService: Action<Request> = {
  name: "ReleaseService",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ReleaseDesc: TEXT }, [
      "ServiceId",
      "EnvironmentName",
      "ReleaseDesc",
    ]),
  resource: serviceResource,
  answers: ["Result.ReleaseDesc", "Result.ReleaseVersion"],
  differs: "It holds at once.",
  perform(call) {
    const { EnvironmentName, ReleaseDesc } = call.parameters;
    const release = call.cloud.apigateway.release(serviceOf(call), EnvironmentName, ReleaseDesc);
    return { Result: { ReleaseDesc: release.description, ReleaseVersion: release.version } };
  },
};
