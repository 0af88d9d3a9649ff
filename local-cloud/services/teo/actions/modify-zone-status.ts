import type { Action } from "../../../core/action";
import { BOOLEAN, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly Paused: boolean;
}

/** Disables a site, or enables it again. A site has to be disabled before it is deleted. */
export const modifyZoneStatus: Action<Request> = {
  name: "ModifyZoneStatus",
  request: () => zoneRequest({ Paused: BOOLEAN }, ["Paused"]),
  resource: zoneResource,
  perform(call) {
    Object.assign(zoneOf(call), { paused: call.parameters.Paused, modifiedAt: call.cloud.clock.now() });
    return {};
  },
};
