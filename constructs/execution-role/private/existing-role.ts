import type { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import type { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { ExecutionRoleAttributes } from "../execution-role-attributes";
import type { IExecutionRole } from "../i-execution-role";
import type { PolicyStatement } from "../policy-document";
import { GrantedPolicy } from "./granted-policy";

/** A role that exists already: it is given one more policy, with what is granted to it. */
export class ExistingRole extends Construct implements IExecutionRole {
  readonly roleName: string;
  readonly roleId: string;
  readonly policy: CamPolicy;
  readonly attachment: CamRolePolicyAttachment;
  private readonly granted: GrantedPolicy;

  constructor(scope: Construct, id: string, props: ExecutionRoleAttributes) {
    super(scope, id);
    this.roleName = props.roleName;
    this.roleId = props.roleId;
    this.granted = new GrantedPolicy(this, { name: props.policyName, roleId: props.roleId, tags: props.tags });
    this.policy = this.granted.policy;
    this.attachment = this.granted.attachment;
  }

  addToPolicy(statement: PolicyStatement): void {
    this.granted.add(statement);
  }

  attachAfter(resource: TerraformResource): void {
    this.granted.attachAfter(resource);
  }
}
