import { ApiError } from "../api-error";
import { parsePolicy } from "../cam/policy-document";
import type { Ids } from "../ids";

export interface Role {
  readonly roleId: string;
  readonly name: string;
  /** Trust policy, JSON. */
  document: string;
  description: string;
  tags: Record<string, string>;
}

export interface Policy {
  readonly policyId: number;
  readonly name: string;
  /** Policy syntax 2.0, JSON. */
  document: string;
  description: string;
  tags: Record<string, string>;
}

/** CAM: roles, policies and what is attached to what. */
export class CamState {
  readonly roles = new Map<string, Role>();
  readonly policies = new Map<number, Policy>();
  /** Policy ids by role id. */
  readonly attachments = new Map<string, Set<number>>();

  constructor(private readonly ids: Ids) {}

  /** @throws ApiError InvalidParameter.RoleNameInUse, or InvalidParameter.* when the trust policy is malformed */
  createRole(input: Omit<Role, "roleId">): Role {
    parsePolicy(input.document, "trust");
    if (this.roleByName(input.name)) {
      throw new ApiError("InvalidParameter.RoleNameInUse", `The role name ${input.name} is in use.`);
    }
    const role: Role = { roleId: String(this.ids.number("role")), ...input };
    this.roles.set(role.roleId, role);
    return role;
  }

  /** @throws ApiError FailedOperation.PolicyNameInUse, or InvalidParameter.* when the document is malformed */
  createPolicy(input: Omit<Policy, "policyId">): Policy {
    parsePolicy(input.document, "permission");
    if ([...this.policies.values()].some((policy) => policy.name === input.name)) {
      throw new ApiError("FailedOperation.PolicyNameInUse", `The policy name ${input.name} is in use.`);
    }
    const policy: Policy = { policyId: this.ids.number("policy"), ...input };
    this.policies.set(policy.policyId, policy);
    return policy;
  }

  attachRolePolicy(roleId: string, policyId: number): void {
    if (!this.roles.has(roleId)) throw new ApiError("InvalidParameter.RoleNotExist", `There is no role ${roleId}.`);
    if (!this.policies.has(policyId)) {
      throw new ApiError("InvalidParameter.PolicyIdNotExist", `There is no policy ${policyId}.`);
    }
    const attached = this.attachments.get(roleId) ?? new Set();
    this.attachments.set(roleId, attached.add(policyId));
  }

  roleByName(name: string): Role | undefined {
    return [...this.roles.values()].find((role) => role.name === name);
  }

  /** The documents of every policy attached to a role. */
  documentsOf(roleId: string): string[] {
    return [...(this.attachments.get(roleId) ?? [])].flatMap((id) => this.policies.get(id)?.document ?? []);
  }
}
