import type { ResourceType } from "../../../stack/resource-type";
import type { Origin } from "../state/teo-zone";

export const teoAccelerationDomain: ResourceType = async (args, { cloud }) => {
  const zone = cloud.teo.zone(args.text("zone_id"));
  const name = args.text("domain_name");
  const [info] = args.blocks("origin_info");
  const origin = info?.text("origin") ?? "";
  const domain = cloud.teo.createDomain(zone, name, {
    origin,
    hostHeader: info?.text("host_header", origin) ?? "",
    protocol: args.text("origin_protocol", "FOLLOW") as Origin["protocol"],
    httpPort: args.integer("http_origin_port", 80),
    httpsPort: args.integer("https_origin_port", 443),
    ipv6Status: args.text("ipv6_status", "follow") as Origin["ipv6Status"],
  });
  await cloud.edge.open(zone, domain);
  return { id: `${zone.zoneId}#${name}`, status: "online", cname: `${name}.eo.dnse1.com` };
};
