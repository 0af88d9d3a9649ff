import { EXIT, UserError } from "../../../lib/user-error";
import { TencentApiError } from "../../../sdk/errors";
import { type DoctorCheck, fail, pass } from "../check";

/** Codes that say the key itself is not good. A clock that is off, also an `AuthFailure`, is another check. */
const BAD_KEY =
  /^AuthFailure\.(SecretIdNotFound|InvalidSecretId|SignatureFailure|TokenFailure|InvalidAuthorization|MFAFailure)/;

export const credentials: DoctorCheck = {
  id: "credentials",
  refusal: EXIT.usage,
  title: "The credentials are those of a live key",
  examine: async (context) => {
    try {
      context.credentials();
    } catch (error) {
      if (error instanceof UserError) return fail(error.message, error.fix);
      throw error;
    }
    try {
      const { Type, AccountId, Arn } = await context.identity();
      return pass(`${Type} ${Arn} of account ${AccountId}`);
    } catch (error) {
      if (!(error instanceof TencentApiError) || !BAD_KEY.test(error.code)) throw error;
      return fail(
        `${error.code}: ${error.vendorMessage}`,
        "Set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN anew.",
      );
    }
  },
};
