import { defined } from "../../../../lib/defined";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import type { Role } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";

/** How most actions name a role: by one of the two. With both the id counts (not documented, our choice). */
export interface RoleRequest {
  /** A text, except in the two actions that take a number. */
  readonly RoleId?: string | number;
  readonly RoleName?: string;
}

/** Schemas of {@link RoleRequest}. */
export const ROLE_PARAMETERS = { RoleId: { type: "string" }, RoleName: { type: "string" } } as const;

/** Schemas of {@link RoleRequest} where the vendor declares the id as a number. */
const NUMBERED_ROLE_PARAMETERS = { ...ROLE_PARAMETERS, RoleId: { type: "integer" } } as const;

/** @throws ApiError InvalidParameter.ParamError, InvalidParameter.RoleNotExist */
export function findRole({ cloud }: Call, { RoleId, RoleName }: RoleRequest): Role {
  if (RoleId === undefined && RoleName === undefined) {
    throw new ApiError("InvalidParameter.ParamError", "One of the role's id and the role's name must be given.");
  }
  const role = RoleId === undefined ? cloud.cam.roleByName(RoleName ?? "") : cloud.cam.roles.get(String(RoleId));
  if (!role) throw new ApiError("InvalidParameter.RoleNotExist", `There is no role ${RoleId ?? RoleName}.`);
  return role;
}

/** The fields of RoleInfo. */
const ROLE_FIELDS: readonly string[] = [
  "RoleId",
  "RoleName",
  "PolicyDocument",
  "Description",
  "AddTime",
  "UpdateTime",
  "ConsoleLogin",
  "RoleType",
  "SessionDuration",
  "RoleArn",
  ...TAG_FIELDS,
];

/** RoleInfo, what GetRole and DescribeRoleList say about a role. */
function describeRole(role: Role, uin: string): object {
  return {
    RoleId: role.roleId,
    RoleName: role.name,
    PolicyDocument: role.document,
    Description: role.description,
    AddTime: timestamp(role.createdAt),
    UpdateTime: timestamp(role.updatedAt),
    ConsoleLogin: role.consoleLogin ? 1 : 0,
    RoleType: "user",
    SessionDuration: role.sessionSeconds,
    RoleArn: `qcs::cam::uin/${uin}:roleName/${role.name}`,
    Tags: listTags(role.tags),
  };
}

interface CreateRoleRequest {
  readonly RoleName: string;
  readonly PolicyDocument: string;
  readonly Description?: string;
  readonly ConsoleLogin?: 0 | 1;
  readonly SessionDuration?: number;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a role; PolicyDocument says who may assume it. */
export const createRole: Action<CreateRoleRequest> = {
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
      ...defined({ sessionSeconds: parameters.SessionDuration }),
      tags: readTags(parameters.Tags),
    });
    return { RoleId: role.roleId };
  },
};

/** One role. */
export const getRole: Action<RoleRequest> = {
  name: "GetRole",
  request: () => requestSchema(ROLE_PARAMETERS),
  answers: within("RoleInfo", ROLE_FIELDS),
  differs: "With both RoleId and RoleName the id counts, as in every action on a role (not documented).",
  perform: (call) => ({ RoleInfo: describeRole(findRole(call, call.parameters), call.cloud.account.uin) }),
};

/** Every role of the account by page (598/33559), oldest first. */
export const describeRoleList: Action<PageRequest> = {
  name: "DescribeRoleList",
  request: () => requestSchema(PAGE_PARAMETERS, ["Page", "Rp"]),
  answers: [...within("List[]", ROLE_FIELDS), "TotalNum"],
  differs: "Filtering by tag is not offered.",
  perform({ cloud: { cam, account }, parameters }) {
    const roles = [...cam.roles.values()].map((role) => describeRole(role, account.uin));
    return page(roles, parameters);
  },
};

interface UpdateAssumeRolePolicyRequest extends RoleRequest {
  readonly PolicyDocument: string;
}

/** Replaces the trust policy of a role: who may assume it. */
export const updateAssumeRolePolicy: Action<UpdateAssumeRolePolicyRequest> = {
  name: "UpdateAssumeRolePolicy",
  request: () => requestSchema({ ...ROLE_PARAMETERS, PolicyDocument: { type: "string" } }, ["PolicyDocument"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { document: call.parameters.PolicyDocument });
    return {};
  },
};

interface UpdateRoleDescriptionRequest extends RoleRequest {
  readonly Description: string;
}

/** Replaces the description of a role. */
export const updateRoleDescription: Action<UpdateRoleDescriptionRequest> = {
  name: "UpdateRoleDescription",
  request: () => requestSchema({ ...ROLE_PARAMETERS, Description: { type: "string" } }, ["Description"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { description: call.parameters.Description });
    return {};
  },
};

interface UpdateRoleConsoleLoginRequest extends RoleRequest {
  readonly ConsoleLogin: 0 | 1;
}

/** Allows or forbids to sign in to the console as a role. */
export const updateRoleConsoleLogin: Action<UpdateRoleConsoleLoginRequest> = {
  name: "UpdateRoleConsoleLogin",
  request: () =>
    requestSchema({ ...NUMBERED_ROLE_PARAMETERS, ConsoleLogin: { type: "integer", enum: [0, 1] } }, ["ConsoleLogin"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { consoleLogin: call.parameters.ConsoleLogin === 1 });
    return {};
  },
};

interface UpdateRoleSessionDurationRequest extends RoleRequest {
  readonly SessionDuration: number;
}

/** Sets the longest validity of a role's temporary credentials, seconds. */
export const updateRoleSessionDuration: Action<UpdateRoleSessionDurationRequest> = {
  name: "UpdateRoleSessionDuration",
  unlisted: "action",
  request: () =>
    requestSchema({ ...NUMBERED_ROLE_PARAMETERS, SessionDuration: { type: "integer", minimum: 0, maximum: 43_200 } }, [
      "SessionDuration",
    ]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { sessionSeconds: call.parameters.SessionDuration });
    return {};
  },
};

/** Deletes a role (598/33560); its policies stay, no longer attached. */
export const deleteRole: Action<RoleRequest> = {
  name: "DeleteRole",
  request: () => requestSchema(ROLE_PARAMETERS),
  perform(call) {
    call.cloud.cam.deleteRole(findRole(call, call.parameters));
    return {};
  },
};
