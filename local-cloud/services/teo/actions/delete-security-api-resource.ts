import type { Action } from "../../../core/action";
import { TEXTS, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIResourceIds: readonly string[];
}

/** Deletes paths of APIs. */
export const deleteSecurityApiResource: Action<Request> = {
  name: "DeleteSecurityAPIResource",
  request: () => zoneRequest({ APIResourceIds: TEXTS }, ["APIResourceIds"]),
  resource: zoneResource,
  perform(call) {
    const { apiResources } = zoneOf(call);
    for (const id of call.parameters.APIResourceIds) apiResources.delete(id);
    return {};
  },
};
