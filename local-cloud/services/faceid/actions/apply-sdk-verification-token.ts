import type { ApplySdkVerificationTokenRequest } from "../../../../contract/generated/types";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../../../contract/vendor/api";
import { REQUESTS_PER_SECOND } from "../../../../contract/vendor/limits";
import { applySdkVerificationTokenRequestSchema } from "../../../../contract/vendor/schema/request-schema";
import type { Action } from "../../../core/action";

/** Issues a token for one verification (1061/49954). CAM authorises it at operation level. */
export const applySdkVerificationToken: Action<ApplySdkVerificationTokenRequest> = {
  name: APPLY_SDK_VERIFICATION_TOKEN,
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: applySdkVerificationTokenRequestSchema,
  answers: ["SdkToken", "ServerParamInfo"],
  differs:
    "ServerParamInfo is answered by revisions that list it, to requests with MetaData; to others it is empty (when the service sends it is not documented). A parameter without effect is taken.",
  perform({ cloud, region, parameters: { CompareImage: _photo, ...parameters } }) {
    const { sdkToken } = cloud.faceid.issue({ region, parameters, issuedAt: cloud.clock.now() });
    const hasServerParameters = cloud.contract.outputs.some(({ name }) => name === "ServerParamInfo");
    return {
      SdkToken: sdkToken,
      ...(hasServerParameters && {
        ServerParamInfo: parameters.MetaData === undefined ? "" : cloud.ids.uuid("serverParamInfo"),
      }),
    };
  },
};
