import type { Action, Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import {
  type Content,
  type ContentRequest,
  requestedContent,
  type SecretRequest,
  ssmRequest,
  type VersionRequest,
} from "./parameters";
import { liveSecret, seconds, secretResource } from "./secrets";

/** An action that writes the value of a version. */
const writing = (
  name: string,
  write: (call: Call<VersionRequest>, content: Content) => void,
): Action<VersionRequest & ContentRequest> => ({
  name,
  request: () => ssmRequest(["SecretName", "VersionId"], ["SecretString", "SecretBinary"]),
  resource: secretResource,
  answers: ["SecretName", "VersionId"],
  perform(call) {
    write(call, requestedContent(call.parameters));
    return { SecretName: call.parameters.SecretName, VersionId: call.parameters.VersionId };
  },
});

/** Adds a version to a secret (1078/38645: at most ten). */
export const putSecretValue = writing("PutSecretValue", (call, content) => {
  call.cloud.ssm.addVersion(liveSecret(call), call.parameters.VersionId, content);
});

/** Replaces the value of a version that exists. */
export const updateSecret = writing("UpdateSecret", (call, content) => {
  Object.assign(call.cloud.ssm.version(liveSecret(call), call.parameters.VersionId), content);
});

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

/** The versions of a secret in the order of their creation (1078/38647). */
export const listSecretVersionIds: Action<SecretRequest> = {
  name: "ListSecretVersionIds",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: ["SecretName", "Versions[].VersionId", "Versions[].CreateTime"],
  perform({ cloud, region, parameters }) {
    const secret = cloud.ssm.get(region, parameters.SecretName);
    return {
      SecretName: secret.name,
      Versions: [...secret.versions].map(([id, { createdAt }]) => ({ VersionId: id, CreateTime: seconds(createdAt) })),
    };
  },
};

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
