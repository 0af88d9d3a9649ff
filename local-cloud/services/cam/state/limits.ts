import { checkLimit, type Limit } from "../../../core/limit";

const source = 'CAM, "Use Limits"';

/** What one account may have in CAM, and the code beyond it: the codes are from the actions' lists. */
export const CAM_LIMITS = {
  roles: { most: 1_000, code: "InvalidParameter.RoleFull", what: "roles of the account", source },
  /** Policies that the account wrote itself. */
  policies: { most: 1_500, code: "FailedOperation.PolicyFull", what: "custom policies of the account", source },
  users: { most: 1_000, code: "InvalidParameter.SubUserFull", what: "sub-users of the account", source },
  attachments: {
    most: 200,
    code: "InvalidParameter.AttachmentFull",
    what: "policies attached to one role or sub-user",
    source,
  },
  /** Characters of one policy. */
  document: {
    most: 6_144,
    code: "InvalidParameter.PolicyDocumentLengthOverLimit",
    what: "characters of a policy",
    source,
  },
} as const satisfies Record<string, Limit>;

/** @throws ApiError with the limit's code when a number is beyond it */
export const checkCamLimit = (name: keyof typeof CAM_LIMITS, wanted: number): void =>
  checkLimit(CAM_LIMITS[name], wanted);
