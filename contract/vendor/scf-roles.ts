/** What a role's trust policy names so that SCF runs functions as it and hands them its credentials (583/40142). */
export const SCF_PRINCIPAL = "scf.qcloud.com";

/**
 * The role with which SCF itself delivers logs and reads code (583/32389). The console creates it on first use,
 * Terraform does not.
 */
export const SCF_SERVICE_ROLE = "SCF_QcsRole";
