import type { Clock } from "../../../../lib/clock";
import type { Account } from "../../../core/account";
import { ApiError } from "../../../core/api-error";
import { Ids } from "../../../core/ids";
import { checkPolicy } from "./check-policy";
import { checkCamLimit } from "./limits";
import { PRESET_POLICIES } from "./preset-policies";
import { type SubUser, Users } from "./users";

export interface Role {
  readonly roleId: string;
  readonly name: string;
  /** Trust policy, JSON. */
  document: string;
  description: string;
  /** Whether people may sign in to the console as the role. */
  consoleLogin: boolean;
  /** Longest validity of the role's temporary credentials, seconds. */
  sessionSeconds: number;
  tags: Record<string, string>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  updatedAt: number;
}

export interface Policy {
  readonly policyId: number;
  readonly name: string;
  /** Policy syntax 2.0, JSON. */
  document: string;
  description: string;
  tags: Record<string, string>;
  readonly createdAt: number;
  updatedAt: number;
  /** Whether it is one of the vendor's own. @default false */
  readonly preset?: true;
}

/** What the API says about a policy that the account wrote itself. */
export const CUSTOM_POLICY = {
  /** GetPolicy's Type, ListAttachedUserAllPolicies' StrategyType. */
  type: 1,
  /** ListAttachedRolePolicies' PolicyType. */
  policyType: "User",
  /** ListAttachedRolePolicies' CreateMode: 1 is by product or project permission, any other by policy syntax. */
  createMode: 2,
} as const;

/** What the API says about a policy: whether the account wrote it or the vendor did. */
export const policyKind = ({ preset }: Policy) =>
  preset ? ({ ...CUSTOM_POLICY, type: 2, policyType: "QCS" } as const) : CUSTOM_POLICY;

/** Seconds; CreateRole documents the range 0 to 43200 but no default, so this is AssumeRole's. */
const DEFAULT_SESSION_SECONDS = 7_200;
/** 1 to 128 letters, digits and `+=,.@-_` (CreateRole and CreatePolicy, CAM API 2019-01-16). */
const NAME = /^[A-Za-z0-9+=,.@_-]{1,128}$/;

type NewRole = Pick<Role, "name" | "document" | "description" | "tags"> &
  Partial<Pick<Role, "consoleLogin" | "sessionSeconds">>;
type NewPolicy = Pick<Policy, "name" | "document" | "description" | "tags"> & Partial<Pick<Policy, "policyId">>;
/** CAM: roles, policies and what is attached to what. They belong to the account, not to a region. */
export class CamState {
  readonly roles = new Map<string, Role>();
  /** The policies that the account wrote. */
  readonly policies = new Map<number, Policy>();
  /** The vendor's own. */
  readonly presets: ReadonlyMap<number, Policy>;
  readonly users: Users;
  /** By role id, or by uin of a sub-user: when each policy was attached, by its id. */
  readonly attachments = new Map<string, Map<number, number>>();
  /** By role id: the policy that bounds the role's permissions. */
  readonly boundaries = new Map<string, number>();

  constructor(
    { uin }: Account,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    // The vendor's are the same in every account.
    const vendorIds = new Ids();
    const presets = PRESET_POLICIES.map(({ name, description, statement }): Policy => {
      const document = JSON.stringify({ version: "2.0", statement: [statement] });
      const policyId = vendorIds.number("preset", name);
      return { policyId, name, document, description, tags: {}, preset: true, ...this.created() };
    });
    this.users = new Users(Number(uin), clock);
    this.presets = new Map(presets.map((policy) => [policy.policyId, policy]));
  }

  /**
   * @throws ApiError InvalidParameter.RoleNameError, RoleNameInUse, RoleFull, or those of checkPolicy when the trust
   *   policy is malformed
   */
  createRole(input: NewRole): Role {
    checkPolicy(input.document, "trust");
    checkName(input.name, "InvalidParameter.RoleNameError");
    if (this.roleByName(input.name)) {
      throw new ApiError("InvalidParameter.RoleNameInUse", `The role name ${input.name} is in use.`);
    }
    checkCamLimit("roles", this.roles.size + 1);
    const defaults = { consoleLogin: false, sessionSeconds: DEFAULT_SESSION_SECONDS };
    const role: Role = {
      roleId: String(this.ids.number("role", input.name)),
      ...defaults,
      ...input,
      ...this.created(),
    };
    this.roles.set(role.roleId, role);
    return role;
  }

  /** @throws ApiError those of checkPolicy when a new trust policy is malformed */
  updateRole(
    role: Role,
    change: Partial<Pick<Role, "document" | "description" | "consoleLogin" | "sessionSeconds">>,
  ): void {
    if (change.document !== undefined) checkPolicy(change.document, "trust");
    Object.assign(role, change, { updatedAt: this.clock.now() });
  }

  /** What is attached to the role goes with it ("the authorization information … will also be deleted", 598/19388). */
  deleteRole({ roleId }: Role): void {
    this.attachments.delete(roleId);
    this.boundaries.delete(roleId);
    this.roles.delete(roleId);
  }

  /**
   * @throws ApiError InvalidParameter.PolicyNameError, FailedOperation.PolicyNameInUse, FailedOperation.PolicyFull, or
   *   those of checkPolicy
   */
  createPolicy(input: NewPolicy): Policy {
    checkPolicy(input.document, "permission");
    checkName(input.name, "InvalidParameter.PolicyNameError");
    if (this.policyByName(input.name)) {
      throw new ApiError("FailedOperation.PolicyNameInUse", `The policy name ${input.name} is in use.`);
    }
    checkCamLimit("policies", this.policies.size + 1);
    const policy: Policy = { policyId: this.ids.number("policy", input.name), ...input, ...this.created() };
    this.policies.set(policy.policyId, policy);
    return policy;
  }

  /**
   * @throws ApiError FailedOperation of one of the vendor's own, and those of checkPolicy when a document is malformed
   */
  updatePolicy(policy: Policy, change: Partial<Pick<Policy, "document" | "description">>): void {
    requireCustom(policy);
    if (change.document !== undefined) checkPolicy(change.document, "permission");
    Object.assign(policy, change, { updatedAt: this.clock.now() });
  }

  /**
   * The policy is detached from every role and bounds none: DeletePolicy documents no error for one in use, so this is
   * our reading.
   *
   * @throws ApiError FailedOperation of one of the vendor's own
   */
  deletePolicy(policy: Policy): void {
    requireCustom(policy);
    const { policyId } = policy;
    for (const attached of this.attachments.values()) attached.delete(policyId);
    for (const [roleId, boundary] of this.boundaries) if (boundary === policyId) this.boundaries.delete(roleId);
    this.policies.delete(policyId);
  }

  /**
   * Attaching again changes nothing (not documented, our choice).
   *
   * @throws ApiError InvalidParameter.RoleNotExist, InvalidParameter.PolicyIdNotExist, InvalidParameter.AttachmentFull
   */
  attachRolePolicy(roleId: string, policyId: number): void {
    this.requireBoth(roleId, policyId);
    this.attach(roleId, policyId);
  }

  /** As {@link attachRolePolicy}, to a sub-user. */
  attachUserPolicy({ uin }: SubUser, { policyId }: Policy): void {
    this.attach(String(uin), policyId);
  }

  /** As {@link detachRolePolicy}, from a sub-user. */
  detachUserPolicy({ uin }: SubUser, { policyId }: Policy): void {
    this.detachRolePolicy(String(uin), policyId);
  }

  private attach(id: string, policyId: number): void {
    const attached = this.attachments.get(id) ?? new Map<number, number>();
    if (attached.has(policyId)) return;
    checkCamLimit("attachments", attached.size + 1);
    attached.set(policyId, this.clock.now());
    this.attachments.set(id, attached);
  }

  /** Detaching what is not attached changes nothing (not documented, our choice). */
  detachRolePolicy(roleId: string, policyId: number): void {
    this.attachments.get(roleId)?.delete(policyId);
  }

  /** The policies attached to a role or, by its uin, to a sub-user, in the order in which they were. */
  attachedTo(roleId: string): { readonly policy: Policy; readonly attachedAt: number }[] {
    return [...(this.attachments.get(roleId) ?? [])].flatMap(([id, attachedAt]) => {
      const policy = this.policyById(id);
      return policy ? [{ policy, attachedAt }] : [];
    });
  }

  /**
   * Bounds a role by a policy, replacing the one before it.
   *
   * @throws ApiError InvalidParameter.RoleNotExist, InvalidParameter.PolicyIdNotExist
   */
  putRoleBoundary(roleId: string, policyId: number): void {
    this.requireBoth(roleId, policyId);
    this.boundaries.set(roleId, policyId);
  }

  /** The policy that bounds a role; undefined when none does. */
  boundaryFor(roleId: string): Policy | undefined {
    const policyId = this.boundaries.get(roleId);
    return policyId === undefined ? undefined : this.policyById(policyId);
  }

  /** What is attached to a sub-user goes with it. */
  deleteUser({ uin }: SubUser): void {
    this.attachments.delete(String(uin));
    this.users.delete(uin);
  }

  roleByName(name: string): Role | undefined {
    return [...this.roles.values()].find((role) => role.name === name);
  }

  policyByName(name: string): Policy | undefined {
    return [...this.policies.values(), ...this.presets.values()].find((policy) => policy.name === name);
  }

  /** A policy, the account's or the vendor's. */
  policyById(policyId: number): Policy | undefined {
    return this.policies.get(policyId) ?? this.presets.get(policyId);
  }

  /** The documents of every policy attached to a role. */
  documentsFor(roleId: string): string[] {
    return this.attachedTo(roleId).map(({ policy }) => policy.document);
  }

  private requireBoth(roleId: string, policyId: number): void {
    if (!this.roles.has(roleId)) throw new ApiError("InvalidParameter.RoleNotExist", `There is no role ${roleId}.`);
    if (!this.policyById(policyId)) {
      throw new ApiError("InvalidParameter.PolicyIdNotExist", `There is no policy ${policyId}.`);
    }
  }

  private created(): { createdAt: number; updatedAt: number } {
    const now = this.clock.now();
    return { createdAt: now, updatedAt: now };
  }
}

function requireCustom({ preset, name }: Policy): void {
  if (preset) throw new ApiError("FailedOperation", `The policy ${name} is the vendor's own and cannot be changed.`);
}

function checkName(name: string, code: string): void {
  if (NAME.test(name)) return;
  throw new ApiError(code, `The name ${JSON.stringify(name)} is not 1 to 128 letters, digits and +=,.@-_.`);
}
