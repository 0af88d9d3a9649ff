import type { CallOptions, TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** Cloud Access Management (product 598). */
export const CAM = { service: "cam", version: "2019-01-16" } as const satisfies TencentApi;

/** The most policies one page holds; a user or role cannot have more attached (598/44834). */
const PAGE_SIZE = 200;

export interface GetRoleResponse extends TencentResponse {
  readonly RoleInfo: {
    readonly RoleId: string;
    readonly RoleName: string;
    /** Trust policy, JSON. */
    readonly PolicyDocument: string;
  };
}

/** A policy by its id and name. */
export interface PolicySummary {
  /** A text in a user's list, else a number. */
  readonly PolicyId: string | number;
  readonly PolicyName: string;
}

/** Describes a role. A role that does not exist is `InvalidParameter.RoleNotExist`. @throws TencentError */
export function getRole(client: TencentClient, roleName: string, options?: CallOptions): Promise<GetRoleResponse> {
  return client.call<GetRoleResponse>(CAM, "GetRole", { RoleName: roleName }, options);
}

/** The policies of a user, those of the user's groups included (598/44834). @throws TencentError */
export async function listAttachedUserPolicies(
  client: TencentClient,
  uin: number,
  options?: CallOptions,
): Promise<readonly PolicySummary[]> {
  const page = { TargetUin: uin, AttachType: 0, Rp: PAGE_SIZE, Page: 1 };
  const response = await client.call<{ readonly PolicyList?: readonly PolicySummary[] | null }>(
    CAM,
    "ListAttachedUserAllPolicies",
    page,
    options,
  );
  return response.PolicyList ?? [];
}

/** The policies of a role. @throws TencentError */
export async function listAttachedRolePolicies(
  client: TencentClient,
  roleId: string,
  options?: CallOptions,
): Promise<readonly PolicySummary[]> {
  const page = { RoleId: roleId, Rp: PAGE_SIZE, Page: 1 };
  const response = await client.call<{ readonly List?: readonly PolicySummary[] | null }>(
    CAM,
    "ListAttachedRolePolicies",
    page,
    options,
  );
  return response.List ?? [];
}

/** The account's own policies whose name holds a text (598/32240, 2025-10-30). @throws TencentError */
export async function listPolicies(
  client: TencentClient,
  keyword: string,
  options?: CallOptions,
): Promise<readonly PolicySummary[]> {
  const page = { Scope: "Local", Keyword: keyword, Rp: PAGE_SIZE, Page: 1 };
  const response = await client.call<{ readonly List?: readonly PolicySummary[] | null }>(
    CAM,
    "ListPolicies",
    page,
    options,
  );
  return response.List ?? [];
}

/** The document of a policy, JSON; a policy of the vendor has one too. @throws TencentError */
export async function getPolicyDocument(
  client: TencentClient,
  policyId: number,
  options?: CallOptions,
): Promise<string> {
  const { PolicyDocument } = await client.call<{ readonly PolicyDocument: string }>(
    CAM,
    "GetPolicy",
    { PolicyId: policyId },
    options,
  );
  return PolicyDocument;
}
