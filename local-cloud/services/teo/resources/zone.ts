import type { ResourceType } from "../../../stack/resource-type";

export const teoZone: ResourceType = (args, { cloud }) => {
  const { zoneId } = cloud.teo.createZone({
    name: args.text("zone_name"),
    type: args.text("type"),
    area: args.text("area"),
    planId: args.text("plan_id"),
    alias: args.text("alias_zone_name", ""),
    tags: args.texts("tags"),
  });
  return { id: zoneId, zone_id: zoneId, status: "pending", paused: false, name_servers: [] };
};
