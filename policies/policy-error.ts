/** CAM's codes for a document that is not valid, without `InvalidParameter.`. */
export type PolicyErrorKind =
  | "PolicyDocumentError"
  | "VersionError"
  | "StatementError"
  | "EffectError"
  | "ActionError"
  | "ResourceError"
  | "PrincipalError";

/** A text that is not a policy of syntax 2.0. The message is a clause: what is wrong, where, and what is allowed. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";

  constructor(
    readonly kind: PolicyErrorKind,
    message: string,
  ) {
    super(message);
  }
}
