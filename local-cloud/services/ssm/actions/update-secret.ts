import type { Action } from "../../../core/action";
import { type ContentRequest, contentOf } from "./content";
import { ssmRequest, type VersionRequest } from "./parameters";
import { liveSecret, secretResource } from "./secret";

/** Replaces the value of a version that exists. */
export const updateSecret: Action<VersionRequest & ContentRequest> = {
  name: "UpdateSecret",
  request: () => ssmRequest(["SecretName", "VersionId"], ["SecretString", "SecretBinary"]),
  resource: secretResource,
  answers: ["SecretName", "VersionId"],
  perform(call) {
    const { cloud, parameters } = call;
    const content = contentOf(parameters);
    Object.assign(cloud.ssm.version(liveSecret(call), parameters.VersionId), content);
    return { SecretName: parameters.SecretName, VersionId: parameters.VersionId };
  },
};
