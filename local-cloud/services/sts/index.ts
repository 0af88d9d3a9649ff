import type { Service } from "../action";
import { assumeRole } from "./assume-role";
import { getCallerIdentity } from "./get-caller-identity";

/** Security Token Service. */
export const sts: Service = {
  name: "sts",
  version: "2018-08-13",
  actions: [getCallerIdentity, assumeRole],
};
