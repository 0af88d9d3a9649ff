import type { CamRolePolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-role-policy-attachment";
import type { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { PolicyStatement } from "./policy-document";

/** The identity that a function runs as: an {@link ExecutionRole}, or one that exists already. */
export interface IExecutionRole extends IConstruct {
  /** The role's name, by which SCF refers to it. */
  readonly roleName: string;
  /** The role's number in CAM. */
  readonly roleId: string;
  /** Attaches the policy of what was granted. What depends on it is there only once the grants hold. */
  readonly attachment: CamRolePolicyAttachment;
  /**
   * Adds a permission. For the `grant…` methods of what is being granted; code that composes constructs calls those.
   * @throws ValidationError for a statement that is broader than necessary and gives no reason, and for one that the
   *   role's permission boundary denies
   */
  addToPolicy(statement: PolicyStatement): void;
  /** Attaches the policy only after a resource has been created, and again whenever that resource is replaced. */
  attachAfter(resource: TerraformResource): void;
}
