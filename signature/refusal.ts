/** Codes with which the vendor refuses a signature or what belongs to it. */
export type RefusalCode =
  | "AuthFailure.InvalidAuthorization"
  | "AuthFailure.SignatureExpire"
  | "AuthFailure.SignatureFailure"
  | "InvalidParameterValue";

/** A signature, or something that it covers, is not what it should be. */
export class SignatureRefusal extends Error {
  override readonly name = "SignatureRefusal";

  constructor(
    /** The vendor's code. */
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** The signature does not belong to the request. */
export function signatureFailure(reason = "Please check your signature is correct"): SignatureRefusal {
  return new SignatureRefusal(
    "AuthFailure.SignatureFailure",
    `The provided credentials could not be validated. ${reason}.`,
  );
}
