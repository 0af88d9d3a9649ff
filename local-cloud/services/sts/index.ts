import type { Service } from "../../core/action";
import { assumeRole } from "./actions/assume-role";
import { getCallerIdentity } from "./actions/caller-identity";
import { getFederationToken } from "./actions/federation-token";

/** Security Token Service. Unlike in CAM, Region is required (1150/49453, 1150/49456, 2026-04-24). */
export const sts: Service = {
  name: "sts",
  version: "2018-08-13",
  identifiers: ["RoleArn", "Name"],
  actions: [getCallerIdentity, assumeRole, getFederationToken],
};
