import type { Action } from "../../../core/action";
import { type SecretRequest, ssmRequest } from "./parameters";
import { seconds, secretResource } from "./secret";

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
