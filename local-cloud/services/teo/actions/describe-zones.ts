import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { domainStatus, type Zone } from "../state/teo-zone";
import { isoTime, type ListRequest, list, listParameters } from "./parameters";

/** The fields of {@link ownershipOf}, where it is answered. */
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
export function ownershipOf({ zoneId }: Zone): object {
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
    OwnershipVerification: ownershipOf(zone),
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
