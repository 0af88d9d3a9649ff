import type { ResourceType } from "../resource-type";

export const scfCustomDomain: ResourceType = (args, { cloud, region }) => {
  const domain = args.text("domain");
  cloud.scf.createCustomDomain({
    region,
    domain,
    protocol: args.text("protocol"),
    certificateId: args.blocks("cert_config")[0]?.optionalText("certificate_id"),
    endpoints: args.blocks("endpoints_config").map((endpoint) => ({
      namespace: endpoint.text("namespace"),
      functionName: endpoint.text("function_name"),
      qualifier: endpoint.text("qualifier"),
      pathMatch: endpoint.text("path_match"),
    })),
  });
  return { id: domain };
};
