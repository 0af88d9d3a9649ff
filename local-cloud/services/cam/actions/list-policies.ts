import type { Cloud } from "../../../cloud";
import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import { CUSTOM_POLICY, type Policy } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";

interface Request extends Partial<PageRequest> {
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
    Type: CUSTOM_POLICY.type,
    Description: policy.description,
    CreateMode: CUSTOM_POLICY.createMode,
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

/** The policies of the account by page (598/32240, 2025-10-30), oldest first. */
export const listPolicies: Action<Request> = {
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
  differs: "There are no preset policies. Keyword matches a part of the name (not documented).",
  perform({ cloud, parameters }) {
    const { Scope = "All", Keyword = "" } = parameters;
    const custom = Scope === "QCS" ? [] : [...cloud.cam.policies.values()];
    const found = custom.filter(({ name }) => name.includes(Keyword)).map((policy) => describe(cloud, policy));
    return { ...page(found, { ...DEFAULT_PAGE, ...parameters }), ServiceTypeList: [] };
  },
};
