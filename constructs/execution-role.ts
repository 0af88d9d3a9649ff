import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import { Lazy } from "cdktf";
import { Construct } from "constructs";
import { type PolicyStatement, policyDocument, serviceTrustDocument } from "./policy-document";

/** The service that runs functions and hands them the role's temporary credentials (583/40142). */
export const FUNCTION_SERVICE = "scf.qcloud.com";

export interface ExecutionRoleProps {
  /** Name of the role and of its policy. */
  readonly name: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The identity a function runs as. It may do what was granted to it, and nothing else. */
export class ExecutionRole extends Construct {
  readonly role: CamRole;
  readonly policy: CamPolicy;
  /** What depends on it is there only once the grants hold. */
  readonly attachment: CamRolePolicyAttachment;
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

  /** Adds a permission. Called by the `grant…` methods of what is being granted, not by those who compose. */
  addToPolicy(statement: PolicyStatement): void {
    this.statements.push(statement);
  }
}
