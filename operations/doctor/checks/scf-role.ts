import { getRole } from "../../../sdk/cam";
import { TencentApiError } from "../../../sdk/errors";
import { type DoctorCheck, fail, pass } from "../check";

/**
 * The role with which SCF itself delivers logs and reads code (583/32389). The console creates it on first use,
 * Terraform does not.
 */
const CONFIGURATION_ROLE = "SCF_QcsRole";

export const scfRole: DoctorCheck = {
  id: "scf-role",
  title: `The role ${CONFIGURATION_ROLE} exists`,
  examine: async ({ api, client }) => {
    try {
      const { RoleInfo } = await api.ask(() => getRole(client, CONFIGURATION_ROLE));
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
