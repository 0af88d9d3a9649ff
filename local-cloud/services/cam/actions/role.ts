import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { timestamp } from "../../../core/timestamp";
import type { Role } from "../state/cam-state";

/** How most actions name a role: by one of the two. With both the id counts (not documented, our choice). */
export interface RoleRequest {
  /** A text, except in the two actions that take a number. */
  readonly RoleId?: string | number;
  readonly RoleName?: string;
}

/** Schemas of {@link RoleRequest}. */
export const ROLE_PARAMETERS = { RoleId: { type: "string" }, RoleName: { type: "string" } } as const;

/** Schemas of {@link RoleRequest} where the vendor declares the id as a number. */
export const NUMBERED_ROLE_PARAMETERS = { ...ROLE_PARAMETERS, RoleId: { type: "integer" } } as const;

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
export const ROLE_FIELDS: readonly string[] = [
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

/** RoleInfo, what GetRole and DescribeRoleList say of a role. */
export function describeRole(role: Role): object {
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
    RoleArn: roleArn(role),
    Tags: listTags(role.tags),
  };
}

export function roleArn({ name }: Role): string {
  return `qcs::cam::uin/${ACCOUNT.uin}:roleName/${name}`;
}
