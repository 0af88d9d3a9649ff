import { CUSTOM_POLICY } from "../../state/cam";
import { timestamp } from "../../timestamp";
import type { Action } from "../action";
import { listTags, TAG_FIELDS } from "../key-value-tags";
import { requestSchema } from "../request-schema";
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
