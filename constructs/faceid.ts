import type { IExecutionRole } from "./execution-role/i-execution-role";

/**
 * The eKYC service. It has no resources of its own to provision; this is where its permissions are granted.
 *
 * @example
 * import { faceid } from "ekyc-token-endpoint";
 *
 * faceid.grantIssueTokens(endpoint.role);
 */
export const faceid = {
  /**
   * Lets a role request SDK tokens, and nothing else of faceid. CAM authorises the action at operation level, where
   * naming a resource denies, so there is none to name.
   */
  grantIssueTokens(role: IExecutionRole): void {
    role.addToPolicy({ effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] });
  },

  /**
   * Lets a role read the outcomes of verifications, personal data included, and nothing else of faceid. Operation level
   * too.
   */
  grantReadResults(role: IExecutionRole): void {
    role.addToPolicy({ effect: "allow", action: ["faceid:GetSdkVerificationResult"], resource: ["*"] });
  },
} as const;
