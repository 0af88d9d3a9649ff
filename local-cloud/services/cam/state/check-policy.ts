import { type PolicyKind, parsePolicy } from "../../../../policies/parse-policy";
import { PolicyError } from "../../../../policies/policy-error";
import { ApiError } from "../../../core/api-error";
import { checkCamLimit } from "./limits";

/**
 * Refuses a document as CAM does, so that only valid ones are ever kept.
 *
 * @throws ApiError InvalidParameter.PolicyDocumentLengthOverLimit, PolicyDocumentError, VersionError, StatementError,
 *   EffectError, ActionError, ResourceError or PrincipalError
 */
export function checkPolicy(document: string, kind: PolicyKind): void {
  checkCamLimit("document", document.length);
  try {
    parsePolicy(document, kind);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new ApiError(`InvalidParameter.${error.kind}`, `The policy is not valid: ${error.message}.`);
  }
}
