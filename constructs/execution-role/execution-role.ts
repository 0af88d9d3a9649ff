import type { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { CamRolePermissionBoundaryAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-permission-boundary-attachment";
import type { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { Annotations, dependable, type TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { SCF_PRINCIPAL } from "../../contract/vendor/scf-roles";
import { serviceTrustPolicy } from "../../policies/service-trust";
import { DEFAULTS } from "../defaults";
import type { ExecutionRoleAttributes } from "./execution-role-attributes";
import type { IExecutionRole } from "./i-execution-role";
import type { PermissionBoundary } from "./permission-boundary";
import type { PolicyStatement } from "./policy-document";
import { ExistingRole } from "./private/existing-role";
import { GrantedPolicy } from "./private/granted-policy";

/** What an {@link ExecutionRole} is made of. */
export interface ExecutionRoleProps {
  /** Name of the role and of its policy: at most 128 characters. */
  readonly name: string;
  /**
   * What the role is for: its description.
   * @default Execution role of the token endpoint
   */
  readonly description?: string;
  /**
   * A policy that bounds the role: it can do only what both its own policy and this one allow (598/39425).
   * @default - what was granted is not bounded
   */
  readonly permissionBoundary?: PermissionBoundary;
  /**
   * Tags of the role and of its policy.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The identity a function runs as. It may do what was granted to it, and nothing else.
 *
 * @example
 * import { ClientKeys, ExecutionRole, faceid } from "ekyc-token-endpoint";
 *
 * const role = new ExecutionRole(stack, "Role", { name: "acme-tokens" });
 * const keys = ClientKeys.fromName(stack, "Keys", { secretName: "acme-client-keys", region: "ap-singapore" });
 * keys.grantRead(role);
 * faceid.grantIssueTokens(role);
 */
export class ExecutionRole extends Construct implements IExecutionRole {
  /** The role itself. */
  readonly role: CamRole;
  /** What was granted. */
  readonly policy: CamPolicy;
  /** Attaches the policy to the role. What depends on it is there only once the grants hold. */
  readonly attachment: CamRolePolicyAttachment;
  /** Undefined without a permission boundary. */
  readonly boundary: CamRolePermissionBoundaryAttachment | undefined;
  private readonly granted: GrantedPolicy;

  /**
   * A role that exists already, for a function of this stack: what is granted to it goes into a new policy, which is
   * attached to it. The role itself and its other policies are left alone.
   */
  static fromName(scope: Construct, id: string, attributes: ExecutionRoleAttributes): IExecutionRole {
    return new ExistingRole(scope, id, attributes);
  }

  /** Synth fails for a role that was granted nothing, because CAM refuses a policy without statements. */
  constructor(scope: Construct, id: string, props: ExecutionRoleProps) {
    super(scope, id);
    const { name, description = DEFAULTS.roleDescription, permissionBoundary, tags } = props;
    this.role = new CamRole(this, "Resource", {
      name,
      description,
      document: serviceTrustPolicy(SCF_PRINCIPAL),
      ...(tags && { tags: { ...tags } }),
    });
    this.granted = new GrantedPolicy(this, { name, roleId: this.role.id, permissionBoundary, tags });
    this.policy = this.granted.policy;
    this.attachment = this.granted.attachment;
    this.boundary = permissionBoundary && this.bound(permissionBoundary);
  }

  /** The role's name, by which SCF refers to it; anything that uses it depends on the role. */
  get roleName(): string {
    return this.role.name;
  }

  /** The role's number in CAM. */
  get roleId(): string {
    return this.role.id;
  }

  /**
   * Adds a permission. For the `grant…` methods of what is being granted; code that composes constructs calls those.
   * @throws ValidationError for a statement that is broader than necessary and gives no reason, and for one that the
   *   permission boundary denies
   */
  addToPolicy(statement: PolicyStatement): void {
    this.granted.add(statement);
  }

  /** Attaches the policy only after a resource has been created, and again whenever that resource is replaced. */
  attachAfter(resource: TerraformResource): void {
    this.granted.attachAfter(resource);
  }

  /** Bounds the role before it gets its policy, so that it never has more permissions than allowed. */
  private bound({ policyId, document }: PermissionBoundary): CamRolePermissionBoundaryAttachment {
    if (document === undefined) {
      Annotations.of(this).addWarning(
        `${this.node.path}: permissionBoundary: the document of policy ${policyId} is not given, so it is not checked whether it denies what the role needs.`,
      );
    }
    const boundary = new CamRolePermissionBoundaryAttachment(this, "Boundary", { policyId, roleId: this.role.id });
    this.policy.dependsOn = [dependable(boundary)];
    return boundary;
  }
}
