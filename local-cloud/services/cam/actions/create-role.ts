import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";

interface Request {
  readonly RoleName: string;
  readonly PolicyDocument: string;
  readonly Description?: string;
  readonly ConsoleLogin?: 0 | 1;
  readonly SessionDuration?: number;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a role; PolicyDocument says who may assume it. */
export const createRole: Action<Request> = {
  name: "CreateRole",
  request: () =>
    requestSchema(
      {
        RoleName: { type: "string" },
        PolicyDocument: { type: "string" },
        Description: { type: "string" },
        ConsoleLogin: { type: "integer", enum: [0, 1] },
        SessionDuration: { type: "integer", minimum: 0, maximum: 43_200 },
        Tags: KEY_VALUE_TAGS,
      },
      ["RoleName", "PolicyDocument"],
    ),
  answers: ["RoleId"],
  perform({ cloud, parameters }) {
    const role = cloud.cam.createRole({
      name: parameters.RoleName,
      document: parameters.PolicyDocument,
      description: parameters.Description ?? "",
      consoleLogin: parameters.ConsoleLogin === 1,
      ...(parameters.SessionDuration !== undefined && { sessionSeconds: parameters.SessionDuration }),
      tags: readTags(parameters.Tags),
    });
    return { RoleId: role.roleId };
  },
};
