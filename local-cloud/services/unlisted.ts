/**
 * What the international API definitions do not list (tccli-intl-en, 2026-08-21): an action as a whole, or parameters and fields of one.
 * The China site's API has them and the Terraform provider uses them, so they are here; that the international endpoint takes them is an
 * assumption (docs/unverified.md).
 */
export const UNLISTED: Readonly<Record<string, "action" | readonly string[]>> = {
  "apigateway:CreateApi": ["Result.ApiName", "Result.Status", "Result.ErrMsg"],
  "cam:CreatePolicy": ["Tags"],
  "cam:GetRolePermissionBoundary": "action",
  "cam:UpdateRoleSessionDuration": "action",
  "scf:CreateCustomDomain": "action",
  "scf:CreateFunction": "action",
  "scf:CreateTrigger": ["TriggerInfo.BoundResources"],
  "scf:DeleteCustomDomain": "action",
  "scf:GetCustomDomain": "action",
  "scf:GetFunction": "action",
  "scf:ListTriggers": ["Triggers[].BoundResources"],
  "scf:UpdateCustomDomain": "action",
  "scf:UpdateTrigger": "action",
};

/** A sentence on what of an action is not listed; undefined when all of it is. @param name for example `scf:GetFunction` */
export function unlistedNote(name: string): string | undefined {
  const unlisted = UNLISTED[name];
  if (unlisted === undefined) return undefined;
  const what = unlisted === "action" ? "The action is" : `${unlisted.join(", ")} ${unlisted.length > 1 ? "are" : "is"}`;
  return `${what} not in the international API's definitions (assumed).`;
}
