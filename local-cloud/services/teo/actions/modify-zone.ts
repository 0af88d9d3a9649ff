import type { Action } from "../../../core/action";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly Type?: "partial" | "full" | "dnsPodAccess";
  readonly Area?: "global" | "mainland" | "overseas";
  readonly AliasZoneName?: string;
}

/** Changes what is given; its name and its plan are a site's for good. */
export const modifyZone: Action<Request> = {
  name: "ModifyZone",
  request: () =>
    zoneRequest({
      Type: { type: "string", enum: ["partial", "full", "dnsPodAccess"] },
      Area: { type: "string", enum: ["global", "mainland", "overseas"] },
      AliasZoneName: TEXT,
    }),
  resource: zoneResource,
  perform(call) {
    const { Type, Area, AliasZoneName } = call.parameters;
    const zone = zoneOf(call);
    Object.assign(zone, {
      type: Type ?? zone.type,
      area: Area ?? zone.area,
      alias: AliasZoneName ?? zone.alias,
      modifiedAt: call.cloud.clock.now(),
    });
    return {};
  },
};
