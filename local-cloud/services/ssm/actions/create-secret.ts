import type { Action } from "../../../core/action";
import { DEFAULT_VERSION_ID } from "../state";
import { type ContentRequest, contentOf } from "./content";
import { DESCRIPTION, type SecretRequest, ssmRequest, TAGS } from "./parameters";
import { secretResource } from "./secret";

interface Request extends SecretRequest, ContentRequest {
  readonly VersionId?: string;
  readonly Description?: string;
  readonly KmsKeyId?: string;
  readonly AdditionalConfig?: string;
  readonly Tags?: readonly { readonly TagKey: string; readonly TagValue: string }[];
}

/** Creates a user-defined secret with its first version. */
export const createSecret: Action<Request> = {
  name: "CreateSecret",
  request: () =>
    ssmRequest(["SecretName"], ["VersionId", "SecretString", "SecretBinary"], {
      Description: DESCRIPTION,
      KmsKeyId: { type: "string" },
      SecretType: { type: "integer", enum: [0] },
      AdditionalConfig: { type: "string" },
      Tags: TAGS,
    }),
  resource: secretResource,
  answers: ["SecretName", "VersionId", "TagCode", "TagMsg"],
  differs:
    "User-defined secrets (SecretType 0) only. No key of KMS is looked up. A value has 32 KB at most, as in PutSecretValue and UpdateSecret, although the China site's text says 4,096 bytes.",
  perform({ cloud, region, parameters }) {
    const content = contentOf(parameters);
    const secret = cloud.ssm.createSecret({
      name: parameters.SecretName,
      region,
      description: parameters.Description ?? "",
      kmsKeyId: parameters.KmsKeyId ?? "",
      additionalConfig: parameters.AdditionalConfig ?? "",
      tags: Object.fromEntries((parameters.Tags ?? []).map(({ TagKey, TagValue }) => [TagKey, TagValue])),
      createdAt: cloud.clock.now(),
    });
    const versionId = parameters.VersionId ?? DEFAULT_VERSION_ID;
    cloud.ssm.addVersion(secret, versionId, content);
    return { SecretName: secret.name, VersionId: versionId, TagCode: 0, TagMsg: "" };
  },
};
