import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import type { CamState } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { findPolicy, POLICY_PARAMETERS } from "./policies";

interface PolicyIdRequest {
  readonly PolicyId: number;
}

type EntityKind = "All" | "User" | "Group" | "Role";

interface ListEntitiesRequest extends PolicyIdRequest, Partial<PageRequest> {
  readonly EntityFilter?: EntityKind;
}

/** Kinds of association; the definitions say 1 for users and 2 for groups, and nothing for roles. */
const RELATED_TYPES = { User: 1, Role: 3 } as const;

/** What a key of the attachments stands for. */
function findEntity(cam: CamState, id: string): { kind: "User" | "Role"; name: string; uin: number } | undefined {
  const role = cam.roles.get(id);
  if (role) return { kind: "Role", name: role.name, uin: 0 };
  const user = cam.users.get(Number(id));
  return user && { kind: "User", name: user.name, uin: user.uin };
}

/** Who has a policy, by page. */
export const listEntitiesForPolicy: Action<ListEntitiesRequest> = {
  name: "ListEntitiesForPolicy",
  request: () =>
    requestSchema(
      {
        PolicyId: POLICY_PARAMETERS.PolicyId,
        ...PAGE_PARAMETERS,
        EntityFilter: { type: "string", enum: ["All", "User", "Group", "Role"] },
      },
      ["PolicyId"],
    ),
  answers: ["TotalNum", ...within("List[]", ["Id", "Name", "Uin", "RelatedType", "AttachmentTime"])],
  differs: "There are no groups. RelatedType 3 for roles is assumed: the definitions name 1 and 2 only.",
  perform(call) {
    const { EntityFilter = "All", Page = 1, Rp = 20 } = call.parameters;
    const { policyId } = findPolicy(call, call.parameters, "InvalidParameter.PolicyIdError");
    const { cam } = call.cloud;
    const entities = [...cam.attachments].flatMap(([id, policies]) => {
      const attachedAt = policies.get(policyId);
      const entity = findEntity(cam, id);
      if (attachedAt === undefined || !entity) return [];
      if (EntityFilter !== "All" && EntityFilter !== entity.kind) return [];
      const { kind, name, uin } = entity;
      const related = { RelatedType: RELATED_TYPES[kind], AttachmentTime: timestamp(attachedAt) };
      return [{ Id: id, Name: name, Uin: uin, ...related }];
    });
    return page(entities, { Page, Rp });
  },
};

/** A policy has one version, the first, which is in force. */
const VERSION_ID = 1;
const ONE_VERSION = "UpdatePolicy replaces the document, so a policy has one version, the first.";
const VERSION_FIELDS = ["VersionId", "CreateDate", "IsDefaultVersion"];

/** The versions of a policy. */
export const listPolicyVersions: Action<PolicyIdRequest> = {
  name: "ListPolicyVersions",
  request: () => requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId }, ["PolicyId"]),
  answers: within("Versions[]", VERSION_FIELDS),
  differs: ONE_VERSION,
  perform(call) {
    const { updatedAt } = findPolicy(call, call.parameters, "ResourceNotFound.PolicyIdNotFound");
    return { Versions: [{ VersionId: VERSION_ID, CreateDate: timestamp(updatedAt), IsDefaultVersion: 1 }] };
  },
};

/** One version of a policy with its document. */
export const getPolicyVersion: Action<PolicyIdRequest & { readonly VersionId: number }> = {
  name: "GetPolicyVersion",
  request: () =>
    requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId, VersionId: { type: "integer" } }, ["PolicyId", "VersionId"]),
  answers: within("PolicyVersion", [...VERSION_FIELDS, "Document"]),
  differs: ONE_VERSION,
  perform(call) {
    const { VersionId } = call.parameters;
    const { updatedAt, document } = findPolicy(call, call.parameters, "ResourceNotFound.PolicyIdNotFound");
    if (VersionId !== VERSION_ID) {
      throw new ApiError("InvalidParameter.PolicyVersionNotExists", `The policy has no version ${VersionId}.`);
    }
    const version = { VersionId, CreateDate: timestamp(updatedAt), IsDefaultVersion: 1 };
    return { PolicyVersion: { ...version, Document: document } };
  },
};
