import { REQUESTS_PER_SECOND, RESULT_VALIDITY_SECONDS } from "../../../../contract/vendor/limits";
import { OCR_FIELDS } from "../../../../contract/vendor/results/ocr-fields";
import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { answerResult } from "../users/answer";
import { findTestUser } from "../users/find-user";
import { findOutcome } from "../users/outcome";
import { ACTION_LIST, CARD_MEMBERS } from "./shared";

interface Config {
  readonly CheckMode?: 1 | 2 | 3 | 4;
  readonly IDCardType?: string;
  readonly DisableCheckOcrWarnings?: boolean;
  readonly SecurityLevel?: number;
  readonly ActionList?: string;
  readonly Version?: "BASIC" | "PLUS";
}

interface ApplyRequest {
  readonly RedirectURL: string;
  readonly CompareImageBase64?: string;
  readonly Extra?: string;
  readonly RuleId?: string;
  readonly Config?: Config;
}

const DEFAULT_CHECK_MODE = 2;
const DEFAULT_SECURITY_LEVEL = 3;
/** The page accepts ActionList at these only; "otherwise, an API error occurs". */
const LEVELS_WITH_ACTIONS = [2, 4, 5];
/** "Max 8 MB in size". */
const MAX_IMAGE_CHARACTERS = 8 * 1024 * 1024;
const MAX_EXTRA_CHARACTERS = 1_000;
const FLAG = { type: "boolean" } as const;

/** WebVerificationConfigIntl (API definitions, 2026-08-21). */
const CONFIG: JsonSchema = requestSchema({
  AutoSkipStartPage: FLAG,
  AutoSkip: FLAG,
  CheckMode: { type: "integer", enum: [1, 2, 3, 4] },
  IDCardType: {
    type: "string",
    enum: [
      ...["HKIDCard", "MLIDCard", "IndonesiaIDCard", "PhilippinesVoteID", "PhilippinesDrivingLicense"],
      ...["PhilippinesTinID", "PhilippinesSSSID", "PhilippinesUMID", "InternationalIDPassport", "ThailandIDCard"],
      ...["SingaporeIDCard", "MainlandIDCard"],
    ],
  },
  DisableCheckOcrWarnings: FLAG,
  SecurityLevel: { type: "integer", minimum: 1, maximum: 5 },
  SkipPrivacyPolicy: FLAG,
  IdCardCutReturn: FLAG,
  ThemeColor: { type: "string" },
  Language: { type: "string", enum: ["th", "en", "zh-cn", "zh-tc", "id"] },
  AutoDowngrade: { type: "integer", enum: [1, 2] },
  ActionList: ACTION_LIST,
  LivenessRetryLimit: { type: "integer", minimum: 1, maximum: 99 },
  LivenessTimeout: { type: "integer", minimum: 0, maximum: 600 },
  SelectedWarningCodes: { type: "string" },
  AllowExpiredDocument: FLAG,
  Version: { type: "string", enum: ["BASIC", "PLUS"] },
});

/** Issues a token for one verification on a web page (1061/56227, 2025-12-02). */
export const applyWebVerificationBizTokenIntl: Action<ApplyRequest> = {
  name: "ApplyWebVerificationBizTokenIntl",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema(
      {
        RedirectURL: { type: "string", pattern: "^https?://" },
        CompareImageBase64: { type: "string", maxLength: MAX_IMAGE_CHARACTERS },
        Extra: { type: "string", maxLength: MAX_EXTRA_CHARACTERS },
        RuleId: { type: "string" },
        Config: CONFIG,
      },
      ["RedirectURL"],
    ),
  answers: ["BizToken", "VerificationURL"],
  differs:
    "Nothing is at VerificationURL, and nobody is redirected: an Extra that begins with `test-user:` names who uses the token (docs/test-users.md). A configuration that has no effect is accepted. VerificationUrl, which the definitions list too and no example has, is not answered.",
  perform({ cloud, parameters: { CompareImageBase64: _photo, ...parameters } }) {
    findTestUser(parameters.Extra);
    const { ActionList, SecurityLevel = DEFAULT_SECURITY_LEVEL } = parameters.Config ?? {};
    if (ActionList !== undefined && !LEVELS_WITH_ACTIONS.includes(SecurityLevel)) {
      throw new ApiError("InvalidParameter", "`Config.ActionList` is for `SecurityLevel` 2, 4 and 5 only.");
    }
    const { token } = cloud.faceid.issueSibling({ flow: "web", parameters, issuedAt: cloud.clock.now() });
    return { BizToken: token, VerificationURL: `https://intl.faceid.qq.com/reflect/?token=${token}` };
  },
};

/** The IdCardType of the SDK flow whose document the web flow names in its own way; Hong Kong's where it names none. */
const idCardType = (name: string | undefined): string =>
  Object.keys(OCR_FIELDS).find((type) => type === name || OCR_FIELDS[type]?.member === name) ?? "HK";

/** A code of the SDK flow, a text, as the web flow writes it. */
const toNumber = (code: string | null): number | null => (code === null || code === "" ? null : Number(code));

/** The result of a verification by its token, for three days after it was issued (1061/56226). */
export const getWebVerificationResultIntl: Action<{ readonly BizToken: string }> = {
  name: "GetWebVerificationResultIntl",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ BizToken: { type: "string" } }, ["BizToken"]),
  answers: [
    ...["ErrorCode", "ErrorMsg", "VideoBase64", "BestFrameBase64", "Extra"],
    ...within("VerificationDetailList[]", [
      ...["ErrorCode", "ErrorMsg", "LivenessErrorCode", "LivenessErrorMsg", "CompareErrorCode", "CompareErrorMsg"],
      ...["ReqTimestamp", "Similarity", "Seq", "LivenessInfoTag[]"],
    ]),
    ...within("OCRResult[]", [
      ...["IsPass", "CardImageBase64", "CardInfo", "RequestId", "CardCutImageBase64", "CardBackCutImageBase64"],
      ...["WarnCardInfos[]", "OriginalCardInfo", "HeadImageBase64", "CardBackImageBase64"],
      ...within("NormalCardInfo", CARD_MEMBERS),
    ]),
  ],
  differs:
    "The token's test user decides, as of the SDK flow, and codes are written as numbers; without one it is never finished, answered with -999 (assumed: nothing is documented for this action). The deprecated CardInfo is null, as are pictures that the local cloud does not make; OriginalCardInfo, for CheckMode 4, is JSON of what was read (its form is not documented). Media are a pixel and the beginning of a video file.",
  async perform({ cloud, parameters: { BizToken } }) {
    const { media } = cloud.faceid;
    const token = cloud.faceid.sibling("web", BizToken);
    const { issued, outcome } = await findOutcome(cloud, token, RESULT_VALIDITY_SECONDS);
    const { Config = {}, Extra = "" }: Partial<ApplyRequest> = issued.parameters;
    const { CheckMode = DEFAULT_CHECK_MODE } = Config;
    const asSdk = {
      CheckMode: CheckMode === 4 ? 1 : CheckMode,
      IdCardType: idCardType(Config.IDCardType),
      DisableCheckOcrWarnings: Config.DisableCheckOcrWarnings,
      SdkVersion: Config.Version,
    };
    const requestId = (): string => cloud.ids.uuid("attempt");
    const result = answerResult(
      CheckMode === 4 ? { ...outcome, comparisons: [] } : outcome,
      { parameters: asSdk },
      { link: (name) => media.base64(name), requestId },
    );
    const last = result.CompareResults.at(-1);
    return {
      ErrorCode: toNumber(result.Result),
      ErrorMsg: result.Description,
      VerificationDetailList: result.CompareResults.map((attempt) => ({
        ErrorCode: toNumber(attempt.ErrorCode),
        ErrorMsg: attempt.ErrorMsg,
        LivenessErrorCode: toNumber(attempt.LiveErrorCode),
        LivenessErrorMsg: attempt.LiveErrorMsg,
        CompareErrorCode: toNumber(attempt.CompareErrorCode),
        CompareErrorMsg: attempt.CompareErrorMsg,
        ReqTimestamp: issued.issuedAt,
        Similarity: attempt.Sim,
        Seq: attempt.RequestId,
        LivenessInfoTag: attempt.LivenessInfoTag,
      })),
      VideoBase64: last?.LiveVideo ?? null,
      BestFrameBase64: last?.BestFrame ?? null,
      OCRResult: result.CardVerifyResults.map((card) => ({
        IsPass: card.IsPass,
        CardImageBase64: card.CardImage,
        CardInfo: null,
        NormalCardInfo: CheckMode === 4 ? null : card.NormalCardInfo,
        RequestId: card.RequestId,
        CardCutImageBase64: null,
        CardBackCutImageBase64: null,
        WarnCardInfos: card.WarnCardInfos.map(Math.abs),
        OriginalCardInfo: CheckMode === 4 ? JSON.stringify(card.NormalCardInfo) : null,
        HeadImageBase64: null,
        CardBackImageBase64: null,
      })),
      Extra,
    };
  },
};
