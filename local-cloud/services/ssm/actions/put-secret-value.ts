import type { Action } from "../../../core/action";
import { type ContentRequest, contentOf } from "./content";
import { ssmRequest, type VersionRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

/** Adds a version to a secret (1078/38645: at most ten). */
export const putSecretValue: Action<VersionRequest & ContentRequest> = {
  name: "PutSecretValue",
  request: () => ssmRequest(["SecretName", "VersionId"], ["SecretString", "SecretBinary"]),
  resource: secretResource,
  answers: ["SecretName", "VersionId"],
  perform(call) {
    const { cloud, parameters } = call;
    const content = contentOf(parameters);
    cloud.ssm.addVersion(liveSecret(call), parameters.VersionId, content);
    return { SecretName: parameters.SecretName, VersionId: parameters.VersionId };
  },
};
