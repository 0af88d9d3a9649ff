import type { Action } from "../../../core/action";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { CUSTOM_POLICY } from "../state/cam-state";
import { findPolicy, POLICY_PARAMETERS } from "./policy";

interface Request {
  readonly PolicyId: number;
}

/** One policy. */
export const getPolicy: Action<Request> = {
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
      Type: CUSTOM_POLICY.type,
      AddTime: timestamp(policy.createdAt),
      UpdateTime: timestamp(policy.updatedAt),
      PolicyDocument: policy.document,
      PresetAlias: "",
      IsServiceLinkedRolePolicy: 0,
      Tags: listTags(policy.tags),
    };
  },
};
