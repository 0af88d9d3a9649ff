import type { Action } from "../../../core/action";
import { type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

/** Deletes a disabled site without domains, and with it its rules and definitions. */
export const deleteZone: Action<ZoneRequest> = {
  name: "DeleteZone",
  request: () => zoneRequest(),
  resource: zoneResource,
  perform(call) {
    call.cloud.teo.deleteZone(zoneOf(call));
    return {};
  },
};
