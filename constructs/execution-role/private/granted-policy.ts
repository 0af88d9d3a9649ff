import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { dependable, Lazy, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { findBreadth } from "../../../policies/breadth";
import { suppress } from "../../private/suppress";
import { checkBoundary, type PermissionBoundary } from "../permission-boundary";
import { type PolicyStatement, policyDocument } from "../policy-document";
import { checkStatement } from "./check-statement";

/** What a {@link GrantedPolicy} is made of. */
export interface GrantedPolicyProps {
  /** Name of the policy. */
  readonly name: string;
  /** Number in CAM of the role that the policy is attached to. */
  readonly roleId: string;
  /**
   * The policy that bounds the role.
   * @default - grants are not checked
   */
  readonly permissionBoundary?: PermissionBoundary | undefined;
  /**
   * Tags of the policy.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** The policy of a role, made of what is granted to it. Its resources are children of the role. */
export class GrantedPolicy {
  /** What was granted. */
  readonly policy: CamPolicy;
  /** Attaches the policy to the role. */
  readonly attachment: CamRolePolicyAttachment;
  private readonly statements: PolicyStatement[] = [];

  constructor(
    private readonly role: Construct,
    private readonly props: GrantedPolicyProps,
  ) {
    const { name, roleId, tags } = props;
    this.policy = new CamPolicy(role, "Policy", {
      name,
      description: "What the token endpoint may do",
      document: Lazy.stringValue({ produce: () => policyDocument(this.statements) }),
      ...(tags && { tags: { ...tags } }),
    });
    this.attachment = new CamRolePolicyAttachment(role, "Attachment", { roleId, policyId: this.policy.id });
    role.node.addValidation({
      validate: () =>
        this.statements.length > 0
          ? []
          : [`${role.node.path}: the role was granted nothing; call a grant, for example keys.grantRead(role).`],
    });
  }

  /** @throws ValidationError as `IExecutionRole.addToPolicy` does */
  add(statement: PolicyStatement): void {
    checkStatement(this.role, statement);
    const { permissionBoundary } = this.props;
    if (permissionBoundary) checkBoundary(this.role, permissionBoundary, statement);
    this.statements.push(statement);
    if (statement.effect === "deny" || !("reason" in statement)) return;
    const { actions, resources } = findBreadth(statement.action, statement.resource);
    if (actions.length > 0) suppress(this.policy, "cam-wildcard-action", statement.reason);
    if (resources.length > 0) suppress(this.policy, "cam-wildcard-resource", statement.reason);
  }

  /** Attaches the policy only after a resource has been created, and again whenever that resource is replaced. */
  attachAfter(resource: TerraformResource): void {
    const address = dependable(resource);
    const { dependsOn = [], lifecycle } = this.attachment;
    this.attachment.dependsOn = [...dependsOn, address];
    const triggers = lifecycle?.replaceTriggeredBy ?? [];
    this.attachment.lifecycle = { ...lifecycle, replaceTriggeredBy: [...triggers, `${address}.id`] };
  }
}
