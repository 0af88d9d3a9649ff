import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { CamRolePermissionBoundaryAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-permission-boundary-attachment";
import { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { Annotations, dependable, Lazy } from "cdktf";
import { Construct } from "constructs";
import { breadthOf } from "../../policies/breadth";
import { suppress } from "../private/suppress";
import { checkBoundary, type PermissionBoundary } from "./permission-boundary";
import { type PolicyStatement, policyDocument, serviceTrustDocument } from "./policy-document";
import { checkStatement } from "./private/check-statement";

/** The service that runs functions and hands them the role's temporary credentials (583/40142). */
export const FUNCTION_SERVICE = "scf.qcloud.com";

export interface ExecutionRoleProps {
  /** Name of the role and of its policy. */
  readonly name: string;
  /** @default - what was granted is not bounded */
  readonly permissionBoundary?: PermissionBoundary;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The identity a function runs as. It may do what was granted to it, and nothing else. */
export class ExecutionRole extends Construct {
  readonly role: CamRole;
  readonly policy: CamPolicy;
  /** What depends on it is there only once the grants hold. */
  readonly attachment: CamRolePolicyAttachment;
  /** Undefined without a permission boundary. */
  readonly boundary: CamRolePermissionBoundaryAttachment | undefined;
  private readonly permissionBoundary: PermissionBoundary | undefined;
  private readonly statements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, props: ExecutionRoleProps) {
    super(scope, id);
    const common = { name: props.name, ...(props.tags && { tags: { ...props.tags } }) };
    this.role = new CamRole(this, "Resource", {
      ...common,
      description: "Execution role of the token endpoint",
      document: serviceTrustDocument(FUNCTION_SERVICE),
    });
    this.policy = new CamPolicy(this, "Policy", {
      ...common,
      description: "What the token endpoint may do",
      document: Lazy.stringValue({ produce: () => policyDocument(this.statements) }),
    });
    this.attachment = new CamRolePolicyAttachment(this, "Attachment", {
      roleId: this.role.id,
      policyId: this.policy.id,
    });
    this.permissionBoundary = props.permissionBoundary;
    this.boundary = this.permissionBoundary && this.bound(this.permissionBoundary);
    this.node.addValidation({
      validate: () =>
        this.statements.length > 0
          ? []
          : [`${this.node.path}: the role was granted nothing; call a grant, for example keys.grantRead(role).`],
    });
  }

  /** The role's name, by which SCF refers to it. */
  get roleName(): string {
    return this.role.name;
  }

  /**
   * Adds a permission. Called by the `grant…` methods of what is being granted, not by those who compose.
   * @throws ValidationError for a statement that is broader than it need be and gives no reason, and for one that the permission
   *   boundary denies
   */
  addToPolicy(statement: PolicyStatement): void {
    checkStatement(this, statement);
    if (this.permissionBoundary) checkBoundary(this, this.permissionBoundary, statement);
    this.statements.push(statement);
    if (statement.effect === "deny" || !("reason" in statement)) return;
    const { actions, resources } = breadthOf(statement.action, statement.resource);
    if (actions.length > 0) suppress(this.policy, "cam-wildcard-action", statement.reason);
    if (resources.length > 0) suppress(this.policy, "cam-wildcard-resource", statement.reason);
  }

  /** Bounds the role before it is given its policy, so that it is never more than it may be. */
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
