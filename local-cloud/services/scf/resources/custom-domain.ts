import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import type { CustomDomain } from "../state/custom-domain";

export const scfCustomDomain: ResourceType = (args, { cloud, region }) => {
  const domain = args.text("domain");
  cloud.scf.createCustomDomain({
    region,
    domain,
    protocol: args.text("protocol"),
    certificateId: args.blocks("cert_config")[0]?.optionalText("certificate_id"),
    waf: waf(args.blocks("waf_config")[0]),
    endpoints: args.blocks("endpoints_config").map((endpoint) => ({
      namespace: endpoint.text("namespace"),
      functionName: endpoint.text("function_name"),
      qualifier: endpoint.text("qualifier"),
      pathMatch: endpoint.text("path_match"),
      pathRewrite: endpoint.blocks("path_rewrite").map((rule) => ({
        path: rule.text("path"),
        type: rule.text("type"),
        rewrite: rule.text("rewrite"),
      })),
    })),
  });
  return { id: domain };
};

function waf(block: Arguments | undefined): CustomDomain["waf"] {
  return { open: block?.text("waf_open") === "OPEN", instanceId: block?.optionalText("waf_instance_id") ?? "" };
}
