import { type DeployableGateway, GATEWAY_SETTINGS } from "./gateways";
import { OPTIONAL_SECTIONS } from "./optional-sections";
import { Workspace } from "./workspace";

/** A workspace of dev with every section that an environment can have. @param gateway @default - dev's own */
export function devWorkspace(gateway?: DeployableGateway): Workspace {
  const workspace = new Workspace("dev");
  workspace.edit((document) => {
    for (const [key, section] of Object.entries(OPTIONAL_SECTIONS)) document.set(key, document.createNode(section));
    if (gateway) document.setIn(["endpoint", "gateway"], GATEWAY_SETTINGS[gateway]);
  });
  return workspace;
}
