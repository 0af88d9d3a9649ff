import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { ssmRequest, type VersionRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

/** The plaintext of a version (1078/38649): one of SecretString and SecretBinary is empty. */
export const getSecretValue: Action<VersionRequest> = {
  name: "GetSecretValue",
  request: () => ssmRequest(["SecretName", "VersionId"]),
  resource: secretResource,
  answers: ["SecretName", "VersionId", "SecretBinary", "SecretString"],
  perform(call) {
    const { cloud, parameters } = call;
    const secret = liveSecret(call, "ResourceNotFound.SecretNotExist");
    if (!secret.enabled) {
      throw new ApiError("ResourceUnavailable.ResourceDisabled", `The secret ${secret.name} is disabled.`);
    }
    const { value, binary = false } = cloud.ssm.version(secret, parameters.VersionId);
    return {
      SecretName: secret.name,
      VersionId: parameters.VersionId,
      SecretBinary: binary ? value : "",
      SecretString: binary ? "" : value,
    };
  },
};
