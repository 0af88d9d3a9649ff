import type { ExecutionRole } from "./execution-role";

/** The eKYC service. It has no resources of its own to provision; this is where its permissions are granted. */
export const faceid = {
  /**
   * Lets a role request SDK tokens, and nothing else of faceid. The action is authorised at operation level, and of that level CAM
   * says: "does not support the authorization of a specific resource"; naming one denies (598/57154, note on granularity).
   */
  grantIssueTokens(role: ExecutionRole): void {
    role.addToPolicy({ effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] });
  },
} as const;
