import type { ApiCall } from "../../helpers/api-client";

/** Requests to SSM with the parameters that the Terraform provider gives them. */
const ssm = (action: string, parameters: object) => ({ service: "ssm", action, parameters }) satisfies ApiCall;

/** The provider creates a secret with a version that it deletes at once. */
export const createSecret = (SecretName: string, more: object = {}) =>
  ssm("CreateSecret", { SecretName, Description: "hashes", VersionId: "default", SecretString: "default", ...more });
export const describeSecret = (SecretName: string) => ssm("DescribeSecret", { SecretName });
export const updateDescription = (SecretName: string, Description: string) =>
  ssm("UpdateDescription", { SecretName, Description });
export const listSecrets = (more: object = {}) => ssm("ListSecrets", more);
export const enableSecret = (SecretName: string) => ssm("EnableSecret", { SecretName });
export const disableSecret = (SecretName: string) => ssm("DisableSecret", { SecretName });
export const deleteSecret = (SecretName: string, RecoveryWindowInDays = 0) =>
  ssm("DeleteSecret", { SecretName, RecoveryWindowInDays });
export const restoreSecret = (SecretName: string) => ssm("RestoreSecret", { SecretName });
export const GET_REGIONS = ssm("GetRegions", {});
export const GET_SERVICE_STATUS = ssm("GetServiceStatus", {});
export const putSecretValue = (SecretName: string, VersionId: string) =>
  ssm("PutSecretValue", { SecretName, VersionId, SecretString: "first value" });
export const updateSecret = (SecretName: string, VersionId: string) =>
  ssm("UpdateSecret", { SecretName, VersionId, SecretString: "second value" });
export const getSecretValue = (SecretName: string, VersionId: string) =>
  ssm("GetSecretValue", { SecretName, VersionId });
export const listSecretVersionIds = (SecretName: string) => ssm("ListSecretVersionIds", { SecretName });
export const deleteSecretVersion = (SecretName: string, VersionId: string) =>
  ssm("DeleteSecretVersion", { SecretName, VersionId });
