import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { OWNERSHIP_FIELDS, ownershipOf } from "./describe-zones";
import { TEXT } from "./parameters";

interface Request {
  readonly ZoneName: string;
  readonly Type?: "partial" | "full" | "dnsPodAccess";
  readonly Area?: "global" | "mainland" | "overseas";
  readonly PlanId: string;
  readonly AliasZoneName?: string;
  readonly Tags?: readonly { readonly TagKey: string; readonly TagValue: string }[];
}

/** Creates a site under a plan. */
export const createZone: Action<Request> = {
  name: "CreateZone",
  request: () =>
    requestSchema(
      {
        ZoneName: { type: "string", pattern: "^([a-z0-9-]+\\.)+[a-z]{2,}$" },
        Type: { type: "string", enum: ["partial", "full", "dnsPodAccess"] },
        Area: { type: "string", enum: ["global", "mainland", "overseas"] },
        PlanId: TEXT,
        AliasZoneName: TEXT,
        Tags: {
          type: "array",
          items: requestSchema({ TagKey: TEXT, TagValue: TEXT }, ["TagKey", "TagValue"]),
        },
      },
      ["ZoneName", "PlanId"],
    ),
  answers: ["ZoneId", ...OWNERSHIP_FIELDS],
  differs: "Any plan is taken, as plans cannot be bought here. Sites without a domain name are not known.",
  perform({ cloud, parameters }) {
    const { ZoneName, Type = "partial", Area = "overseas", PlanId, AliasZoneName = "", Tags = [] } = parameters;
    const zone = cloud.teo.createZone({
      name: ZoneName,
      type: Type,
      area: Area,
      planId: PlanId,
      alias: AliasZoneName,
      tags: Object.fromEntries(Tags.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    });
    return { ZoneId: zone.zoneId, OwnershipVerification: ownershipOf(zone) };
  },
};
