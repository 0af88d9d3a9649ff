import { EXIT } from "../../../lib/user-error";
import { apiEndpoint, CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { TencentApiError } from "../../../sdk/errors";
import { type DoctorCheck, fail, pass, unknown } from "../check";

const UNKNOWN_KEY = /^AuthFailure\.(SecretIdNotFound|InvalidSecretId)/;

export const site: DoctorCheck = {
  id: "site",
  refusal: EXIT.usage,
  title: "The international site knows the key",
  examine: async (context) => {
    const { host } = apiEndpoint("sts", {});
    if (context.local) return unknown("a local cloud stands in for the vendor", `unset ${CLOUD_ENDPOINT_VARIABLE}`);
    try {
      await context.identity();
      return pass(`${host} answers for it`);
    } catch (error) {
      if (!(error instanceof TencentApiError) || !UNKNOWN_KEY.test(error.code)) throw error;
      return fail(
        `${host} does not know it (${error.code})`,
        "Create a key of the international account at https://console.tencentcloud.com/cam/capi; the site cloud.tencent.com has other accounts.",
      );
    }
  },
};
