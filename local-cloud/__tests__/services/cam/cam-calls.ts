import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { startTimedCloud } from "../../helpers/timed-cloud";
import * as cam from "./fixtures";

export const STARTED = "2025-01-14 08:00:00";
export const A_MINUTE_LATER = "2025-01-14 08:01:00";
export const TAGS = [{ Key: "stage", Value: "dev" }];

/** A local cloud for each test of a file, and calls to its CAM. */
export function camForEachTest() {
  const world = forEachTest(() => startTimedCloud(Date.UTC(2025, 0, 14, 8)));
  const call = (request: ApiCall) => callApi(world().local, request);
  return {
    world,
    call,
    newRole: async (more: object = {}) => String((await call(cam.createRole(more))).response["RoleId"]),
    newPolicy: async (more: object = {}) => Number((await call(cam.createPolicy(more))).response["PolicyId"]),
    roleInfo: async (RoleId: string) => (await call(cam.getRole({ RoleId }))).response["RoleInfo"],
    attached: async (roleId: string, page?: number, rp?: number) => {
      const { response } = await call(cam.listAttachedRolePolicies(roleId, page, rp));
      return { total: response["TotalNum"], list: response["List"] as { PolicyId: number }[] };
    },
    /** The code with which a call of the role's own is answered. */
    codeToRole: (role: string) => {
      const credentials = world().local.cloud.identity.temporaryCredentials(role, 3_600);
      const request = { action: "GetSdkVerificationResult", parameters: { SdkToken: "x" }, credentials };
      return async () => (await call(request)).code;
    },
  };
}
