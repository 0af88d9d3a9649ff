import type { ApplySdkVerificationTokenRequest } from "../../../contract/generated/types";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../../contract/vendor/api";
import { REQUESTS_PER_SECOND, RESULT_VALIDITY_SECONDS } from "../../../contract/vendor/limits";
import { applySdkVerificationTokenRequestSchema } from "../../../contract/vendor/schema/request-schema";
import type { Action } from "../../core/action";
import { ApiError } from "../../core/api-error";

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

/**
 * What GetFaceIdResultIntl says of a process that is under way (since 2023-04-18): the most probable answer here too.
 */
const UNFINISHED = { code: "-999", text: "The verification process is not finished." } as const;

interface Request {
  readonly SdkToken: string;
}

/** The result of a verification by its token, for three days after it was issued (1061/49951). */
export const getSdkVerificationResult: Action<Request> = {
  name: GET_SDK_VERIFICATION_RESULT,
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => ({
    type: "object",
    properties: { SdkToken: { type: "string" } },
    required: ["SdkToken"],
    additionalProperties: false,
  }),
  answers: [
    "Result",
    "Description",
    "ChargeCount",
    "CardVerifyResults[]",
    "CompareResults[]",
    "Extra",
    "DeviceInfoLevel",
  ],
  differs:
    "No user ever finishes a verification: Result is -999, which the sibling GetFaceIdResultIntl documents for a process that is not finished (an older list of the product has 17; of this action nothing is documented), and nothing is charged. A token can be read from every region (not documented).",
  perform({ cloud, parameters: { SdkToken } }) {
    const issued = cloud.faceid.tokens.get(SdkToken);
    if (!issued) throw new ApiError("InvalidParameterValue.BizTokenIllegal", "The token is invalid.");
    if (cloud.clock.now() >= issued.issuedAt + RESULT_VALIDITY_SECONDS * 1_000) {
      throw new ApiError("InvalidParameterValue.BizTokenExpired", "The token has expired.");
    }
    return {
      Result: UNFINISHED.code,
      Description: UNFINISHED.text,
      ChargeCount: 0,
      CardVerifyResults: [],
      CompareResults: [],
      Extra: issued.parameters["Extra"] ?? "",
      DeviceInfoLevel: "",
    };
  },
};
