/** A role that exists already, and the policy that is attached to it. */
export interface ExecutionRoleAttributes {
  /** Name of the role, which must let `scf.qcloud.com` assume it. */
  readonly roleName: string;
  /** The role's number in CAM, which its page in the console shows as RoleId. */
  readonly roleId: string;
  /** Name of the policy that is created and attached to the role; it holds what is granted, and nothing else. */
  readonly policyName: string;
  /**
   * Tags of the policy.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}
