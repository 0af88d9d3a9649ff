import { FORBIDDEN } from "./access";
import { vendorCodes } from "./vendor-code";

const TICKET =
  "Look at the vendor's status page; if it lasts, open a ticket with the action {action} and RequestId {requestId}.";

const CONTRACT =
  "The API is not what contract {revision} says: compare it with the vendor's documentation, and choose a newer revision with the key contract in the file of environment {environment}.";

/** The vendor's side fails, or is no longer what the contract says. */
export const VENDOR_CODES = [
  ...vendorCodes(
    { retry: "judgement", owner: "vendor", nextStep: TICKET, problem: "upstream_unavailable" },
    {
      InternalError: "server-side failure",
      "InternalError.UnKnown": "unknown server-side failure",
      ServiceUnavailable: "temporarily out of service",
      ResourceInUse: "resource busy",
      ResourceInsufficient: "resource short",
      ResourceUnavailable: "resource unavailable",
      "ResourceUnavailable.ImageDownloadError": "the vendor could not download an image",
    },
  ),
  ...vendorCodes(
    { retry: "no", owner: "vendor", nextStep: TICKET, problem: "upstream_rejected" },
    {
      FailedOperation: "the operation failed",
      ResponseSizeLimitExceeded: "response too large",
    },
  ),
  ...vendorCodes(
    { retry: "no", owner: "vendor", nextStep: TICKET, problem: "upstream_denied", person: FORBIDDEN },
    { OperationDenied: "refused" },
  ),
  ...vendorCodes(
    { retry: "no", owner: "vendor", nextStep: CONTRACT, problem: "upstream_rejected" },
    {
      ActionOffline: "the API was withdrawn",
      InvalidAction: "no such API",
      NoSuchProduct: "unknown product",
      NoSuchVersion: "unknown API version",
      UnsupportedOperation: "operation not supported",
    },
  ),
];
