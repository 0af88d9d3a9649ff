import { RECOVERY_WINDOW_DAYS } from "../../../../contract/vendor/ssm-limits";
import { DAY_MS } from "../../../../lib/durations";
import { sixSegmentName } from "../../../../policies/six-segments";
import type { Account } from "../../../core/account";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { meetsTagFilters, type TagFilter } from "../../../core/tag-filters";
import { DEFAULT_VERSION_ID, type MissingSecret, type Secret } from "../state";
import { type ContentRequest, DESCRIPTION, requestedContent, type SecretRequest, ssmRequest, TAGS } from "./parameters";

/** A secret's six segments, by its creator and name (1078/38612). */
export function secretResource({ cloud, region, parameters }: Call<SecretRequest>): string {
  const { uin } = cloud.account;
  return sixSegmentName("ssm:GetSecretValue", { region, uin, creatorUin: uin, secretName: parameters.SecretName });
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
const SECRET_FIELDS: readonly string[] = [
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

/** What DescribeSecret and ListSecrets say about a secret. Fields of product secrets have their empty value. */
function describe(secret: Secret, { uin }: Account): object {
  return {
    SecretName: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    CreateUin: Number(uin),
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

function status(secret: Secret): "Enabled" | "Disabled" | "PendingDelete" {
  if (secret.deleteAt !== undefined) return "PendingDelete";
  return secret.enabled ? "Enabled" : "Disabled";
}

/** Milliseconds since the epoch as the API's Unix timestamp. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1_000);
}

interface CreateSecretRequest extends SecretRequest, ContentRequest {
  readonly VersionId?: string;
  readonly Description?: string;
  readonly KmsKeyId?: string;
  readonly AdditionalConfig?: string;
  readonly Tags?: readonly { readonly TagKey: string; readonly TagValue: string }[];
}

/** Creates a user-defined secret with its first version. */
export const createSecret: Action<CreateSecretRequest> = {
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
    const content = requestedContent(parameters);
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

/** What a secret is, without its values. */
export const describeSecret: Action<SecretRequest> = {
  name: "DescribeSecret",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: [...SECRET_FIELDS, "RotationStatus", "AdditionalConfig"],
  differs: "Fields of product secrets have their empty value.",
  perform({ cloud, region, parameters }) {
    const secret = cloud.ssm.get(region, parameters.SecretName);
    return { ...describe(secret, cloud.account), RotationStatus: false, AdditionalConfig: secret.additionalConfig };
  },
};

interface ListSecretsRequest {
  readonly Offset?: number;
  readonly Limit?: number;
  readonly OrderType?: number;
  readonly State?: number;
  readonly SearchSecretName?: string;
  readonly TagFilters?: readonly TagFilter[];
}

const DEFAULT_LIMIT = 20;
/** Statuses by the number that `State` selects them with; 0 selects all. */
const STATES = ["", "Enabled", "Disabled", "PendingDelete", "PendingCreate", "CreateFailed"];

/** The secrets of a region, newest first unless OrderType is 1. SearchSecretName matches any part of a name. */
export const listSecrets: Action<ListSecretsRequest> = {
  name: "ListSecrets",
  request: () =>
    ssmRequest([], [], {
      Offset: { type: "integer", minimum: 0 },
      Limit: { type: "integer", minimum: 0, maximum: 200 },
      OrderType: { type: "integer", enum: [0, 1] },
      State: { type: "integer", minimum: 0, maximum: STATES.length - 1 },
      SearchSecretName: { type: "string" },
      TagFilters: {
        type: "array",
        items: requestSchema({ TagKey: { type: "string" }, TagValue: { type: "array", items: { type: "string" } } }, [
          "TagKey",
        ]),
      },
      SecretType: { type: "integer", enum: [0] },
    }),
  resource: ({ cloud, region }) => `qcs::ssm:${region}:uin/${cloud.account.uin}:secret/*`,
  answers: [
    "TotalCount",
    ...within("SecretMetadatas[]", [
      ...SECRET_FIELDS,
      "KmsKeyType",
      "RotationStatus",
      "NextRotationTime",
      "RotationBeginTime",
    ]),
  ],
  differs:
    "Fields of product secrets have their empty value. A secret must meet every one of TagFilters (not documented).",
  perform({ cloud, region, parameters: { Offset = 0, Limit, OrderType, State, SearchSecretName = "", TagFilters } }) {
    const found = cloud.ssm
      .list(region)
      .filter((secret) => secret.name.includes(SearchSecretName) && (!State || status(secret) === STATES[State]))
      .filter(({ tags }) => meetsTagFilters(tags, TagFilters));
    const ordered = OrderType === 1 ? found : found.reverse();
    return {
      TotalCount: ordered.length,
      SecretMetadatas: ordered.slice(Offset, Offset + (Limit || DEFAULT_LIMIT)).map((secret) => ({
        ...describe(secret, cloud.account),
        KmsKeyType: "DEFAULT",
        RotationStatus: 0,
        NextRotationTime: 0,
        RotationBeginTime: "",
      })),
    };
  },
};

interface UpdateDescriptionRequest extends SecretRequest {
  readonly Description: string;
}

/** Replaces the description of a secret. */
export const updateDescription: Action<UpdateDescriptionRequest> = {
  name: "UpdateDescription",
  request: () => ({
    ...ssmRequest(["SecretName"], [], { Description: DESCRIPTION }),
    required: ["SecretName", "Description"],
  }),
  resource: secretResource,
  answers: ["SecretName"],
  perform(call) {
    const secret = liveSecret(call);
    secret.description = call.parameters.Description;
    return { SecretName: secret.name };
  },
};

/** An action that enables or disables a secret. */
const switching = (name: string, enabled: boolean): Action<SecretRequest> => ({
  name,
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: ["SecretName"],
  perform(call) {
    const secret = liveSecret(call);
    secret.enabled = enabled;
    return { SecretName: secret.name };
  },
});

/** Enables a secret: it can be read again. */
export const enableSecret = switching("EnableSecret", true);

/** Disables a secret: it cannot be read, and can be deleted. */
export const disableSecret = switching("DisableSecret", false);

interface DeleteSecretRequest extends SecretRequest {
  readonly RecoveryWindowInDays?: number;
}

/** Deletes a disabled secret at once, or schedules it (1078/38655: "can only be deleted after being disabled"). */
export const deleteSecret: Action<DeleteSecretRequest> = {
  name: "DeleteSecret",
  request: () =>
    ssmRequest(["SecretName"], [], {
      RecoveryWindowInDays: { type: "integer", minimum: RECOVERY_WINDOW_DAYS.min, maximum: RECOVERY_WINDOW_DAYS.max },
      CleanSSHKey: { type: "boolean" },
    }),
  resource: secretResource,
  answers: ["SecretName", "DeleteTime"],
  perform(call) {
    const { cloud, region, parameters } = call;
    const secret = liveSecret(call);
    if (secret.enabled) {
      throw new ApiError("FailedOperation", `The secret ${secret.name} is enabled, disable it before deleting it.`);
    }
    const days = parameters.RecoveryWindowInDays ?? 0;
    const deleteAt = cloud.clock.now() + days * DAY_MS;
    if (days === 0) cloud.ssm.delete(region, secret.name);
    else secret.deleteAt = deleteAt;
    return { SecretName: secret.name, DeleteTime: seconds(deleteAt) };
  },
};

/** Cancels a scheduled deletion; the secret stays disabled (SSM API definitions, 2026-08-21). */
export const restoreSecret: Action<SecretRequest> = {
  name: "RestoreSecret",
  request: () => ssmRequest(["SecretName"]),
  resource: secretResource,
  answers: ["SecretName"],
  differs: "A secret whose deletion is not scheduled is answered with FailedOperation (the code is assumed).",
  perform({ cloud, region, parameters }) {
    const secret = cloud.ssm.get(region, parameters.SecretName);
    if (secret.deleteAt === undefined) {
      throw new ApiError("FailedOperation", `The deletion of the secret ${secret.name} is not scheduled.`);
    }
    secret.deleteAt = undefined;
    secret.enabled = false;
    return { SecretName: secret.name };
  },
};
