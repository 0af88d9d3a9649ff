import { defined } from "../../../../lib/defined";
import type { Cloud } from "../../../cloud";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { type Policy, policyKind } from "../state/cam-state";
import { PRESET_POLICIES } from "../state/preset-policies";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";

/** How several actions name a policy: by one of the two. With both the id counts (not documented, our choice). */
export interface PolicyRequest {
  readonly PolicyId?: number;
  readonly PolicyName?: string;
}

/** Schemas of {@link PolicyRequest}. */
export const POLICY_PARAMETERS = { PolicyId: { type: "integer" }, PolicyName: { type: "string" } } as const;

/**
 * @param missing the action's code for a policy that does not exist
 * @throws ApiError InvalidParameter.ParamError, and `missing`
 */
export function findPolicy({ cloud }: Call, { PolicyId, PolicyName }: PolicyRequest, missing: string): Policy {
  if (PolicyId === undefined && PolicyName === undefined) {
    throw new ApiError("InvalidParameter.ParamError", "One of `PolicyId` and `PolicyName` must be given.");
  }
  const policy = PolicyId === undefined ? cloud.cam.policyByName(PolicyName ?? "") : cloud.cam.policyById(PolicyId);
  if (!policy) throw new ApiError(missing, `There is no policy ${PolicyId ?? PolicyName}.`);
  return policy;
}

interface CreatePolicyRequest {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
  readonly Description?: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a policy by policy syntax. */
export const createPolicy: Action<CreatePolicyRequest> = {
  name: "CreatePolicy",
  unlisted: ["Tags"],
  request: () =>
    requestSchema(
      {
        PolicyName: { type: "string" },
        PolicyDocument: { type: "string" },
        Description: { type: "string" },
        Tags: KEY_VALUE_TAGS,
      },
      ["PolicyName", "PolicyDocument"],
    ),
  answers: ["PolicyId"],
  perform({ cloud, parameters }) {
    const policy = cloud.cam.createPolicy({
      name: parameters.PolicyName,
      document: parameters.PolicyDocument,
      description: parameters.Description ?? "",
      tags: readTags(parameters.Tags),
    });
    return { PolicyId: policy.policyId };
  },
};

interface GetPolicyRequest {
  readonly PolicyId: number;
}

/** One policy. */
export const getPolicy: Action<GetPolicyRequest> = {
  name: "GetPolicy",
  request: () => requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId }, ["PolicyId"]),
  answers: [
    "PolicyName",
    "Description",
    "Type",
    "AddTime",
    "UpdateTime",
    "PolicyDocument",
    "PresetAlias",
    "IsServiceLinkedRolePolicy",
    ...TAG_FIELDS,
  ],
  perform(call) {
    const policy = findPolicy(call, call.parameters, "ResourceNotFound.PolicyIdNotFound");
    return {
      PolicyName: policy.name,
      Description: policy.description,
      Type: policyKind(policy).type,
      AddTime: timestamp(policy.createdAt),
      UpdateTime: timestamp(policy.updatedAt),
      PolicyDocument: policy.document,
      PresetAlias: "",
      IsServiceLinkedRolePolicy: 0,
      Tags: listTags(policy.tags),
    };
  },
};

interface ListPoliciesRequest extends Partial<PageRequest> {
  /** `QCS` are the vendor's own. */
  readonly Scope?: "All" | "QCS" | "Local";
  readonly Keyword?: string;
}

const DEFAULT_PAGE: PageRequest = { Page: 1, Rp: 20 };

function describe({ cam }: Cloud, policy: Policy): object {
  const attachedTo = [...cam.attachments.values()].filter((policies) => policies.has(policy.policyId)).length;
  const bounds = [...cam.boundaries.values()].filter((policyId) => policyId === policy.policyId).length;
  return {
    PolicyId: policy.policyId,
    PolicyName: policy.name,
    AddTime: timestamp(policy.createdAt),
    Type: policyKind(policy).type,
    Description: policy.description,
    CreateMode: policyKind(policy).createMode,
    Attachments: attachedTo,
    ServiceType: "",
    IsAttached: null,
    Deactived: 0,
    DeactivedDetail: [],
    IsServiceLinkedPolicy: 0,
    AttachEntityCount: attachedTo,
    AttachEntityBoundaryCount: bounds,
    UpdateTime: timestamp(policy.updatedAt),
  };
}

const PRESETS_DIFFER = `Of the vendor's preset policies there are those whose document is public: ${PRESET_POLICIES.map(
  ({ name, source }) => `${name} (${source})`,
).join(", ")}. Their ids are the local cloud's own.`;

/** The policies of the account by page (598/32240, 2025-10-30), oldest first. */
export const listPolicies: Action<ListPoliciesRequest> = {
  name: "ListPolicies",
  request: () =>
    requestSchema({
      ...PAGE_PARAMETERS,
      Scope: { type: "string", enum: ["All", "QCS", "Local"] },
      Keyword: { type: "string" },
    }),
  answers: [
    "TotalNum",
    ...within("List[]", [
      "PolicyId",
      "PolicyName",
      "AddTime",
      "Type",
      "Description",
      "CreateMode",
      "Attachments",
      "ServiceType",
      "IsAttached",
      "Deactived",
      "DeactivedDetail[]",
      "IsServiceLinkedPolicy",
      "AttachEntityCount",
      "AttachEntityBoundaryCount",
      "UpdateTime",
    ]),
    "ServiceTypeList[]",
  ],
  differs: `${PRESETS_DIFFER} Keyword matches a part of the name (not documented).`,
  perform({ cloud, parameters }) {
    const { Scope = "All", Keyword = "" } = parameters;
    const custom = Scope === "QCS" ? [] : [...cloud.cam.policies.values()];
    const presets = Scope === "Local" ? [] : [...cloud.cam.presets.values()];
    const found = [...custom, ...presets]
      .filter(({ name }) => name.includes(Keyword))
      .map((policy) => describe(cloud, policy));
    return { ...page(found, { ...DEFAULT_PAGE, ...parameters }), ServiceTypeList: [] };
  },
};

interface UpdatePolicyRequest extends PolicyRequest {
  readonly Description?: string;
  readonly PolicyDocument?: string;
}

/** Replaces description or document of a policy. The response names the policy only when the request did so by name. */
export const updatePolicy: Action<UpdatePolicyRequest> = {
  name: "UpdatePolicy",
  request: () =>
    requestSchema({ ...POLICY_PARAMETERS, Description: { type: "string" }, PolicyDocument: { type: "string" } }),
  answers: ["PolicyId"],
  differs: "With both PolicyId and PolicyName the id counts, as in every action on a policy (not documented).",
  perform(call) {
    const { PolicyId, Description, PolicyDocument } = call.parameters;
    const policy = findPolicy(call, call.parameters, "ResourceNotFound.PolicyIdNotFound");
    call.cloud.cam.updatePolicy(policy, {
      ...defined({ description: Description, document: PolicyDocument }),
    });
    return PolicyId === undefined ? { PolicyId: policy.policyId } : {};
  },
};

interface DeletePolicyRequest {
  readonly PolicyId: readonly number[];
}

/** Deletes policies. */
export const deletePolicy: Action<DeletePolicyRequest> = {
  name: "DeletePolicy",
  request: () => requestSchema({ PolicyId: { type: "array", items: { type: "integer" } } }, ["PolicyId"]),
  differs: "When one of the policies does not exist, none is deleted (not documented).",
  perform(call) {
    const policies = call.parameters.PolicyId.map((PolicyId) =>
      findPolicy(call, { PolicyId }, "ResourceNotFound.PolicyIdNotFound"),
    );
    for (const policy of policies) call.cloud.cam.deletePolicy(policy);
    return {};
  },
};
