import { ApiError } from "../../../core/api-error";

/**
 * What one account may have in CAM, and the code beyond it (CAM's page "Use Limits"; the codes from the actions'
 * lists).
 */
export const CAM_LIMITS = {
  roles: { most: 1_000, code: "InvalidParameter.RoleFull", what: "roles of the account" },
  /** Policies that the account wrote itself. */
  policies: { most: 1_500, code: "FailedOperation.PolicyFull", what: "custom policies of the account" },
  users: { most: 1_000, code: "InvalidParameter.SubUserFull", what: "sub-users of the account" },
  attachments: {
    most: 200,
    code: "InvalidParameter.AttachmentFull",
    what: "policies attached to one role or sub-user",
  },
  /** Characters of one policy. */
  document: { most: 6_144, code: "InvalidParameter.PolicyDocumentLengthOverLimit", what: "characters of a policy" },
} as const;

/** @throws ApiError with the limit's code when a number is beyond it */
export function checkCamLimit(name: keyof typeof CAM_LIMITS, wanted: number): void {
  const { most, code, what } = CAM_LIMITS[name];
  if (wanted > most) throw new ApiError(code, `There would be ${wanted} ${what}, at most ${most} are allowed.`);
}
