import { GET_SDK_VERIFICATION_RESULT } from "../../../contract/api";
import { REQUESTS_PER_SECOND, RESULT_VALIDITY_SECONDS } from "../../../contract/limits";
import { ApiError } from "../../api-error";
import type { Action } from "../action";

interface Request {
  readonly SdkToken: string;
}

/** The result of a verification by its token, for three days after it was issued (1061/49955). */
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
    "No user ever finishes a verification: Result and Description are empty, nothing is charged (what the service answers before that is not documented). A token can be read from every region (not documented).",
  perform({ cloud, parameters: { SdkToken } }) {
    const issued = cloud.faceid.tokens.get(SdkToken);
    if (!issued) throw new ApiError("InvalidParameterValue.BizTokenIllegal", "The token is invalid.");
    if (cloud.clock.now() >= issued.issuedAt + RESULT_VALIDITY_SECONDS * 1_000) {
      throw new ApiError("InvalidParameterValue.BizTokenExpired", "The token has expired.");
    }
    return {
      Result: "",
      Description: "",
      ChargeCount: 0,
      CardVerifyResults: [],
      CompareResults: [],
      Extra: issued.parameters["Extra"] ?? "",
      DeviceInfoLevel: "",
    };
  },
};
