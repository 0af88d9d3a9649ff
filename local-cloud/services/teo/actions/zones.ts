import { DOMAIN_NAME } from "../../../../lib/domain-name";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { domainStatus, type Zone } from "../state/teo-zone";
import {
  BOOLEAN,
  isoTime,
  type ListRequest,
  list,
  listParameters,
  requestedZone,
  TEXT,
  type ZoneRequest,
  zoneRequest,
  zoneResource,
} from "./parameters";

/** The fields of {@link describeOwnership}, where it is answered. */
export const OWNERSHIP_FIELDS = within("OwnershipVerification.DnsVerification", [
  "Subdomain",
  "RecordType",
  "RecordValue",
]);

const ZONE_FIELDS: readonly string[] = [
  ...["ZoneId", "ZoneName", "AliasZoneName", "Area", "Type", "Status", "ActiveStatus", "CnameStatus", "CnameSpeedUp"],
  ...["LockStatus", "Paused", "IsFake", "OriginalNameServers[]", "NameServers[]", "CreatedOn", "ModifiedOn"],
  ...within("Tags[]", ["TagKey", "TagValue"]),
  ...within("Resources[]", ["PlanId", "Area", "Status", "Group"]),
  ...OWNERSHIP_FIELDS,
  ...within("WorkModeInfos[]", ["ConfigGroupType", "WorkMode"]),
];

const GROUPS = ["l7_acceleration", "edge_functions", "web_security"];

/** The record by which the owner of a site's domain proves it. */
export function describeOwnership({ zoneId }: Zone): object {
  return { DnsVerification: { Subdomain: "edgeonereclaim", RecordType: "TXT", RecordValue: `reclaim-${zoneId}` } };
}

function isActive({ domains }: Zone, now: number): boolean {
  return [...domains.values()].some((domain) => domainStatus(domain, now) === "online");
}

function describe(zone: Zone, now: number): object {
  const active = isActive(zone, now);
  return {
    ZoneId: zone.zoneId,
    ZoneName: zone.name,
    AliasZoneName: zone.alias,
    Area: zone.area,
    Type: zone.type,
    Status: active ? "active" : "pending",
    ActiveStatus: zone.paused ? "paused" : active ? "active" : "inactive",
    CnameStatus: active ? "finished" : "pending",
    CnameSpeedUp: "enabled",
    LockStatus: "enable",
    Paused: zone.paused,
    IsFake: 0,
    OriginalNameServers: [],
    NameServers: [],
    Tags: Object.entries(zone.tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    Resources: [{ PlanId: zone.planId, Area: zone.area, Status: "normal", Group: "plan" }],
    OwnershipVerification: describeOwnership(zone),
    WorkModeInfos: GROUPS.map((ConfigGroupType) => ({ ConfigGroupType, WorkMode: "immediate_effect" })),
    CreatedOn: isoTime(zone.createdAt),
    ModifiedOn: isoTime(zone.modifiedAt),
  };
}

/** The sites of the account by page, newest first. */
export const describeZones: Action<ListRequest> = {
  name: "DescribeZones",
  request: () => requestSchema(listParameters(100)),
  answers: ["TotalCount", ...within("Zones[]", ZONE_FIELDS)],
  differs:
    "There is no DNS, so ownership is not asked for: a site is pending until a domain of it is online, then active. Filters are zone-id and zone-name.",
  perform({ cloud, parameters }) {
    const { total, page } = list([...cloud.teo.zones.values()].reverse(), parameters, {
      "zone-id": ({ zoneId }) => zoneId,
      "zone-name": ({ name }) => name,
    });
    return { TotalCount: total, Zones: page.map((zone) => describe(zone, cloud.clock.now())) };
  },
};

interface CreateZoneRequest {
  readonly ZoneName: string;
  readonly Type?: "partial" | "full" | "dnsPodAccess";
  readonly Area?: "global" | "mainland" | "overseas";
  readonly PlanId: string;
  readonly AliasZoneName?: string;
  readonly Tags?: readonly { readonly TagKey: string; readonly TagValue: string }[];
}

/** Creates a site under a plan. */
export const createZone: Action<CreateZoneRequest> = {
  name: "CreateZone",
  request: () =>
    requestSchema(
      {
        ZoneName: { type: "string", pattern: DOMAIN_NAME.source },
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
  differs: "Any plan is accepted, as plans cannot be bought here. Sites without a domain name are not known.",
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
    return { ZoneId: zone.zoneId, OwnershipVerification: describeOwnership(zone) };
  },
};

interface ModifyZoneRequest extends ZoneRequest {
  readonly Type?: "partial" | "full" | "dnsPodAccess";
  readonly Area?: "global" | "mainland" | "overseas";
  readonly AliasZoneName?: string;
}

/** Changes what is given; its name and its plan are a site's for good. */
export const modifyZone: Action<ModifyZoneRequest> = {
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
    const zone = requestedZone(call);
    Object.assign(zone, {
      type: Type ?? zone.type,
      area: Area ?? zone.area,
      alias: AliasZoneName ?? zone.alias,
      modifiedAt: call.cloud.clock.now(),
    });
    return {};
  },
};

interface ModifyZoneStatusRequest extends ZoneRequest {
  readonly Paused: boolean;
}

/** Disables a site, or enables it again. A site has to be disabled before it is deleted. */
export const modifyZoneStatus: Action<ModifyZoneStatusRequest> = {
  name: "ModifyZoneStatus",
  request: () => zoneRequest({ Paused: BOOLEAN }, ["Paused"]),
  resource: zoneResource,
  perform(call) {
    Object.assign(requestedZone(call), { paused: call.parameters.Paused, modifiedAt: call.cloud.clock.now() });
    return {};
  },
};

/** Deletes a disabled site without domains, and with it its rules and definitions. */
export const deleteZone: Action<ZoneRequest> = {
  name: "DeleteZone",
  request: () => zoneRequest(),
  resource: zoneResource,
  perform(call) {
    call.cloud.teo.deleteZone(requestedZone(call));
    return {};
  },
};
