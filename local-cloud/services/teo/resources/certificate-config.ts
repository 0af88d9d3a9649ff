import type { ResourceType } from "../../../stack/resource-type";
import type { DomainCertificate } from "../state/teo-zone";

export const teoCertificateConfig: ResourceType = (args, { cloud }) => {
  const zone = cloud.teo.zone(args.text("zone_id"));
  const domain = cloud.teo.domain(zone, args.text("host"));
  const mode = args.text("mode", "disable") as DomainCertificate["mode"];
  domain.certificate = { mode, certIds: args.blocks("server_cert_info").map((info) => info.text("cert_id")) };
  return { id: `${zone.zoneId}#${domain.name}`, mode };
};
