import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";

interface Request {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
  readonly Description?: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a policy by policy syntax. */
export const createPolicy: Action<Request> = {
  name: "CreatePolicy",
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
