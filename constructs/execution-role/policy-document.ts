import type { CamActionOfLevel } from "../../contract/vendor/cam-actions";
import type { SixSegmentName } from "../../policies/six-segments";

type Effect = "allow" | "deny";

/** Actions that CAM authorises as such (598/57154, note on granularity): a resource other than `*` would deny them. */
interface OperationStatement {
  readonly effect: Effect;
  readonly action: readonly CamActionOfLevel<"operation">[];
  readonly resource: readonly ["*"];
}

/** Actions on named resources. */
interface ResourceStatement {
  readonly effect: Effect;
  /** For example `ssm:GetSecretValue`. */
  readonly action: readonly CamActionOfLevel<"resource" | "unknown">[];
  /** Names of resources in six segments, see ownResource and sixSegmentName. */
  readonly resource: readonly SixSegmentName[];
}

/**
 * Anything else: an action that contract/vendor/cam-actions.ts does not know, a wildcard in an action, or a wildcard
 * for a resource.
 */
interface ReasonedStatement {
  readonly effect: Effect;
  readonly action: readonly string[];
  readonly resource: readonly string[];
  /**
   * Why nothing narrower will do. For a wildcard it is kept next to the policy in the stack, and `npx ekyc lint`
   * prints it.
   */
  readonly reason: string;
}

/**
 * One statement of a CAM policy of syntax 2.0 (598/10603): what may be done to what. What is broader than necessary
 * takes a reason.
 */
export type PolicyStatement = OperationStatement | ResourceStatement | ReasonedStatement;

/** The document of a policy, JSON. Elements that may be a text or a list are lists, as the provider asks. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  const statement = statements.map(({ effect, action, resource }) => ({ effect, action, resource }));
  return JSON.stringify({ version: "2.0", statement });
}
