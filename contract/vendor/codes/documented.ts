import { SEED_PAGE } from "../api";
import { between, type Listed, since } from "../dated";

/** The codes that the vendor's documentation listed for an action for a time. */
export interface DocumentedCodes extends Listed {
  /** Empty where the text says that there are none besides the common ones. */
  readonly codes: readonly string[];
  readonly source: string;
}

/**
 * What the API page and the SDKs list for ApplySdkVerificationToken. The list is a description: that a code was removed
 * from it does not prove that the service no longer answers with it.
 */
export const ACTION_CODES: readonly DocumentedCodes[] = [
  {
    codes: [],
    source: `${SEED_PAGE}, section 6: "There is no error code related to the API business logic. For other error codes, please see Common Error Codes."`,
    listed: since("2025-01-14"),
  },
  {
    codes: ["InternalError", "InternalError.UnKnown", "InvalidParameter", "InvalidParameterValue"],
    source: "Go SDK, client.go",
    listed: between("2022-09-06", "2026-05-28"),
  },
  {
    codes: ["InternalError", "InternalError.UnKnown", "UnauthorizedOperation"],
    source: "Go SDK v3.0.1413, client.go",
    listed: since("2026-05-28"),
  },
];

/** The codes common to all eKYC services, and whether a call that ends with one is billed. */
export const EKYC_CODES = {
  source: '1061/55390, "Error Codes": every row has "N" in the column Billing',
  billed: false,
  codes: [
    "InvalidParameter",
    "InvalidParameterValue.BizTokenIllegal",
    "InvalidParameterValue.BizTokenExpired",
    "UnauthorizedOperation",
    "UnauthorizedOperation.Nonactivated",
    "UnauthorizedOperation.Activating",
    "UnauthorizedOperation.ActivateError",
    "UnauthorizedOperation.Arrears",
    "UnauthorizedOperation.NonAuthorize",
    "OperationDenied",
    "FailedOperation.ImageSizeTooLarge",
    "InternalError",
  ],
} as const;
