import type { FunctionKind } from "../../contract/vendor/function-kinds";
import { type DeployableGateway, GATEWAY_SETTINGS } from "./gateways";
import { OPTIONAL_SECTIONS, RELEASE_SECTION } from "./optional-sections";
import { Workspace } from "./workspace";

/**
 * A workspace of dev with every section that an environment can have.
 * @param gateway deploys with this one, and takes effect without a release @default - dev's own, with releases
 * @param kind of the function @default - as dev says
 */
export function devWorkspace(gateway?: DeployableGateway, kind?: FunctionKind): Workspace {
  const workspace = new Workspace("dev");
  workspace.edit((document) => {
    for (const [key, section] of Object.entries(OPTIONAL_SECTIONS)) document.set(key, document.createNode(section));
    if (kind) document.setIn(["function", "kind"], kind);
    if (gateway) document.setIn(["endpoint", "gateway"], document.createNode(GATEWAY_SETTINGS[gateway]));
    else document.set("release", document.createNode(RELEASE_SECTION));
  });
  return workspace;
}
