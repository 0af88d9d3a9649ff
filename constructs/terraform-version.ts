/**
 * The oldest Terraform that stacks are deployed with, major and minor. Their syntax needs 1.2 (preconditions,
 * Terraform's changelog), but 1.11 is the oldest with which a deployment was taken through its life (`npm run e2e`), so
 * anything older is refused and not hoped for. OpenTofu counts its versions alike.
 */
export const MINIMUM_TERRAFORM = "1.11";
