import type { ResourceType } from "../../../stack/resource-type";

export const teoSecurityApiResource: ResourceType = (args, { cloud }) => {
  const { zoneId, apiResources } = cloud.teo.zone(args.text("zone_id"));
  const Id = cloud.teo.id("apires");
  for (const resource of args.blocks("api_resources")) {
    apiResources.set(Id, {
      Id,
      Name: resource.text("name"),
      Path: resource.text("path"),
      APIServiceIds: (resource.value("api_service_ids") ?? []) as string[],
      Methods: (resource.value("methods") ?? []) as string[],
      RequestConstraint: resource.text("request_constraint", ""),
    });
  }
  return { id: `${zoneId}#${Id}` };
};
