import type { IConstruct } from "constructs";
import { withinBoundary } from "../../policies/boundary";
import { ValidationError } from "../validation-error";
import type { PolicyStatement } from "./policy-document";

/** A policy that bounds a role: the role can do only what both its own policies and this one allow (598/39425). */
export interface PermissionBoundary {
  /** Number of the policy in CAM; it must exist. */
  readonly policyId: number;
  /** The policy's document, JSON, with which synth checks every grant. @default - grants are not checked */
  readonly document?: string;
}

/** What only Terraform knows, as a person reads it. */
const shown = (text: string): string => text.replace(/\$\{[^}]*\}/g, "(known after apply)");

/**
 * Refuses a grant that the boundary takes away for certain: without that, the role would be denied at run time.
 * @throws ValidationError with the statement
 */
export function checkBoundary(
  scope: IConstruct,
  { policyId, document }: PermissionBoundary,
  statement: PolicyStatement,
): void {
  if (document === undefined || statement.effect === "deny") return;
  for (const action of statement.action) {
    for (const resource of statement.resource) {
      const verdict = withinBoundary(document, { action, resource });
      if (verdict.state !== "denied") continue;
      const cause =
        verdict.statement === undefined
          ? "no statement of it allows that"
          : `its statement ${verdict.statement} denies that`;
      throw new ValidationError(
        scope,
        `permissionBoundary: policy ${policyId} denies ${action} on ${shown(resource)}, which the role needs: ${cause}.`,
        `Let the boundary allow ${action} on ${shown(resource)}, in CAM and in the boundary's document, or do without the boundary.`,
      );
    }
  }
}
