import { UserError } from "../../lib/user-error";
import type { Call } from "../api";
import type { EndpointTarget, ExplorerOptions, FaceidTarget } from "../options";
import { isFaceidOperation } from "./operation-owner";

/** Where a call to faceid goes. @throws UserError for an account that does not exist */
export async function faceidTarget({ target, revision }: Call, options: ExplorerOptions): Promise<FaceidTarget> {
  if (target === "local") return options.localCloud(revision);
  if (options.account) return options.account;
  throw new UserError(
    "The explorer has no credentials of an account.",
    "Start it again with --account, and with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY set.",
  );
}

/** The endpoint that answers an operation of its own. @throws UserError where there is none */
export function endpointTarget({ operation }: Call, { environment }: ExplorerOptions): EndpointTarget {
  const endpoint = isFaceidOperation(operation) ? undefined : environment?.endpoint;
  if (endpoint) return endpoint;
  throw new UserError("No endpoint is up next to this explorer.", "Start it with `npx ekyc explorer --env ENV`.");
}
