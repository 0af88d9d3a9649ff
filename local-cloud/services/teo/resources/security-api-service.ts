import type { ResourceType } from "../../../stack/resource-type";

export const teoSecurityApiService: ResourceType = (args, { cloud }) => {
  const { zoneId, apiServices } = cloud.teo.zone(args.text("zone_id"));
  const Id = cloud.teo.id("apisrv");
  const services = args.blocks("api_services").map((service) => ({
    name: service.text("name"),
    base_path: service.text("base_path"),
    id: Id,
  }));
  for (const { name, base_path } of services) apiServices.set(Id, { Id, Name: name, BasePath: base_path });
  return { id: `${zoneId}#${Id}`, api_services: services };
};
