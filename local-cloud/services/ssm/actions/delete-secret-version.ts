import type { Action } from "../../../core/action";
import { ssmRequest, type VersionRequest } from "./parameters";
import { secretResource } from "./secret";

/** Deletes a version at once, whatever the secret's status. */
export const deleteSecretVersion: Action<VersionRequest> = {
  name: "DeleteSecretVersion",
  request: () => ssmRequest(["SecretName", "VersionId"]),
  resource: secretResource,
  answers: ["SecretName", "VersionId"],
  perform({ cloud, region, parameters }) {
    const secret = cloud.ssm.get(region, parameters.SecretName);
    cloud.ssm.version(secret, parameters.VersionId);
    secret.versions.delete(parameters.VersionId);
    return { SecretName: secret.name, VersionId: parameters.VersionId };
  },
};
