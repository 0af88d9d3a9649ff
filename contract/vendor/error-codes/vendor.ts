import { failures } from "../failure";

const TICKET =
  "Look at the vendor's status page; if it lasts, open a ticket with the action {action} and RequestId {requestId}.";

const CONTRACT =
  "The API is not what contract {revision} says: compare it with the vendor's documentation, and choose a newer revision with the key contract in the file of environment {environment}.";

/** The vendor's side fails, or is no longer what the contract says. */
export const VENDOR_CODES = [
  ...failures(
    { retry: "judgement", owner: "vendor", nextStep: TICKET },
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
  ...failures(
    { retry: "no", owner: "vendor", nextStep: TICKET },
    {
      FailedOperation: "the operation failed",
      OperationDenied: "refused",
      ResponseSizeLimitExceeded: "response too large",
    },
  ),
  ...failures(
    { retry: "no", owner: "vendor", nextStep: CONTRACT },
    {
      ActionOffline: "the API was withdrawn",
      InvalidAction: "no such API",
      NoSuchProduct: "unknown product",
      NoSuchVersion: "unknown API version",
      UnsupportedOperation: "operation not supported",
    },
  ),
];
