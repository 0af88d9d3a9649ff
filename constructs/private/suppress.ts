import type { TerraformElement } from "cdktf";
import type { RuleId } from "../../rules";
import { SUPPRESSIONS_KEY } from "../../rules/suppression";

const given = new WeakMap<TerraformElement, readonly { rule: RuleId; reason: string }[]>();

/**
 * Excuses a resource from a rule of `npx ekyc lint`. The reason is kept next to the resource in the stack, in a
 * comment that Terraform ignores, so a reviewer of the stack reads it where it applies.
 */
export function suppress(resource: TerraformElement, rule: RuleId, reason: string): void {
  const before = given.get(resource) ?? [];
  if (before.some((one) => one.rule === rule && one.reason === reason)) return;
  const all = [...before, { rule, reason }];
  given.set(resource, all);
  resource.addOverride("//", { [SUPPRESSIONS_KEY]: all });
}
