import type { ExecutionRole } from "./execution-role/execution-role";

/** The eKYC service. It has no resources of its own to provision; this is where its permissions are granted. */
export const faceid = {
  /**
   * Lets a role request SDK tokens, and nothing else of faceid. CAM authorises the action at operation level, where naming a resource
   * denies, so there is none to name.
   */
  grantIssueTokens(role: ExecutionRole): void {
    role.addToPolicy({ effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] });
  },
} as const;
