import { isAllowed, type Operation } from "../../../../policies/evaluate";
import type { Caller } from "../../../core/identity";
import type { CamState } from "../state/cam-state";

/** Whether a caller may do something: the account itself everything, a role what its policies and its permission boundary allow. */
export function mayPerform(cam: CamState, caller: Caller, operation: Operation): boolean {
  if (caller.kind === "root") return true;
  return isAllowed(cam.documentsOf(caller.roleId), operation, cam.boundaryOf(caller.roleId)?.document);
}
