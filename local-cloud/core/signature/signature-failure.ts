import { ApiError } from "../api-error";

/** A signature, or something it covers, is not what it should be. */
export function signatureFailure(reason = "Please check your signature is correct"): ApiError {
  return new ApiError("AuthFailure.SignatureFailure", `The provided credentials could not be validated. ${reason}.`);
}
