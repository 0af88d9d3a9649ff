import { resourceOf } from "../../../../policies/six-segments";
import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { MissingSecret, Secret } from "../state";
import type { SecretRequest } from "./parameters";

/** A secret's six segments, by its creator and name (1078/38612). */
export function secretResource({ region, parameters }: Call<SecretRequest>): string {
  const { uin } = ACCOUNT;
  return resourceOf("ssm:GetSecretValue", { region, uin, creatorUin: uin, secretName: parameters.SecretName });
}

/**
 * The secret a call names, for an action that a scheduled deletion forbids.
 *
 * @param missing see SsmState.get
 * @throws ApiError `missing`, ResourceUnavailable.ResourcePendingDeleted
 */
export function liveSecret({ cloud, region, parameters }: Call<SecretRequest>, missing?: MissingSecret): Secret {
  const secret = cloud.ssm.get(region, parameters.SecretName, missing);
  if (secret.deleteAt !== undefined) {
    throw new ApiError("ResourceUnavailable.ResourcePendingDeleted", `The secret ${secret.name} is pending deletion.`);
  }
  return secret;
}

/** The fields in which DescribeSecret and ListSecrets both describe a secret. */
export const SECRET_FIELDS: readonly string[] = [
  "SecretName",
  "Description",
  "KmsKeyId",
  "CreateUin",
  "Status",
  "DeleteTime",
  "CreateTime",
  "SecretType",
  "ProductName",
  "ResourceName",
  "ResourceID",
  "ProjectID",
  "AssociatedInstanceIDs[]",
  "TargetUin",
  "RotationFrequency",
];

/** What DescribeSecret and ListSecrets say of a secret. Fields of product secrets have their empty value. */
export function describe(secret: Secret): object {
  return {
    SecretName: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    CreateUin: Number(ACCOUNT.uin),
    Status: status(secret),
    DeleteTime: seconds(secret.deleteAt ?? 0),
    CreateTime: seconds(secret.createdAt),
    SecretType: 0,
    ProductName: "",
    ResourceName: "",
    ResourceID: "",
    ProjectID: 0,
    AssociatedInstanceIDs: [],
    TargetUin: 0,
    RotationFrequency: 0,
  };
}

export function status(secret: Secret): "Enabled" | "Disabled" | "PendingDelete" {
  if (secret.deleteAt !== undefined) return "PendingDelete";
  return secret.enabled ? "Enabled" : "Disabled";
}

/** Milliseconds since the epoch as the API's Unix timestamp. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}
