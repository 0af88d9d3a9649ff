import type { ApplySdkVerificationTokenRequest } from "../../../../contract/generated/types";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../../../contract/vendor/api";
import { REQUESTS_PER_SECOND, RESULT_VALIDITY_SECONDS } from "../../../../contract/vendor/limits";
import { applySdkVerificationTokenRequestSchema } from "../../../../contract/vendor/schema/request-schema";
import type { Action } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { answerResult } from "../users/answer";
import { findTestUser } from "../users/find-user";
import { findOutcome } from "../users/outcome";
import { CARD_MEMBERS } from "./shared";

/** Issues a token for one verification (1061/49954). CAM authorises it at operation level. */
export const applySdkVerificationToken: Action<ApplySdkVerificationTokenRequest> = {
  name: APPLY_SDK_VERIFICATION_TOKEN,
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: applySdkVerificationTokenRequestSchema,
  answers: ["SdkToken", "ServerParamInfo"],
  differs:
    "ServerParamInfo is answered by revisions that list it, to requests with MetaData; to others it is empty (when the service sends it is not documented). A parameter without effect is accepted. An Extra that begins with `test-user:` names who uses the token (docs/test-users.md).",
  perform({ cloud, region, parameters: { CompareImage: _photo, ...parameters } }) {
    findTestUser(parameters.Extra);
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

interface Request {
  readonly SdkToken: string;
}

const FILE = ["Url", "MD5", "Size"];

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
    ...["Result", "Description", "ChargeCount", "Extra", "DeviceInfoLevel"],
    ...within("CardVerifyResults[]", [
      ...["IsPass", "IsEdit", "CardVideo", "CardInfoOcrJson", "RequestId", "CardInfo", "WarnCardInfos[]"],
      ...within("CardImage", FILE),
      ...within("NormalCardInfo", CARD_MEMBERS),
      ...within("EditDetails[]", ["FieldName", "OriginalFieldValue", "RevisedFieldValue"]),
    ]),
    ...within("CompareResults[]", [
      ...["ErrorCode", "ErrorMsg", "LiveErrorCode", "LiveErrorMsg", "CompareErrorCode", "CompareErrorMsg", "Sim"],
      ...["LiveData", "LiveVideo", "ActionVideo", "BestFrame", "ProfileImage"].flatMap((name) => within(name, FILE)),
      ...["CardInfoInputJson", "IsNeedCharge", "LivenessInfoTag[]", "RequestId"],
    ]),
  ],
  differs:
    "The outcome of a verification is that of the token's test user (docs/test-users.md). Without one it is never finished: Result is -999, which the sibling GetFaceIdResultIntl documents for that (an older list of the product has 17; nothing is documented for this action). The deprecated CardInfo, CardVideo and the JSON files are null. Media are a pixel, the beginning of a video file, and the word TEST. A token can be read from every region (not documented).",
  async perform({ cloud, url, parameters: { SdkToken } }) {
    const token = cloud.faceid.tokens.get(SdkToken);
    const { issued, outcome } = await findOutcome(cloud, token, RESULT_VALIDITY_SECONDS);
    return answerResult(outcome, issued, {
      link: (name) => cloud.faceid.media.link(name, url),
      requestId: () => cloud.ids.uuid("attempt"),
    });
  },
};
