import { SCF_SERVICE_ROLE } from "../../../contract/vendor/scf-roles";
import { getRole } from "../../../sdk/cam";
import { TencentApiError } from "../../../sdk/errors";
import { type DoctorCheck, fail, pass } from "../check";

export const scfRole: DoctorCheck = {
  id: "scf-role",
  title: `The role ${SCF_SERVICE_ROLE} exists`,
  examine: async ({ api, client }) => {
    try {
      const { RoleInfo } = await api.ask(() => getRole(client, SCF_SERVICE_ROLE));
      return pass(`role ${RoleInfo.RoleId}`);
    } catch (error) {
      if (!(error instanceof TencentApiError) || error.code !== "InvalidParameter.RoleNotExist") throw error;
      return fail(
        "the account has no such role, so SCF cannot deliver logs",
        "Open https://console.tencentcloud.com/scf once as an administrator and grant the authorization it asks for.",
      );
    }
  },
};
