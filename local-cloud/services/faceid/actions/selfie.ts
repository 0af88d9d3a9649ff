import { REQUESTS_PER_SECOND, RESULT_VALIDITY_SECONDS } from "../../../../contract/vendor/limits";
import { type Action, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { answerResult } from "../users/answer";
import { findTestUser } from "../users/find-user";
import { findOutcome } from "../users/outcome";
import { ACTION_LIST } from "./shared";

type SdkVersion = "BASIC" | "ENHANCED" | "PRO" | "PLUS";

interface TokenRequest {
  readonly CheckMode?: "liveness" | "compare";
  readonly SecureLevel?: "1" | "2" | "3" | "4";
  readonly Image?: string;
  readonly Extra?: string;
  readonly ActionList?: string;
  readonly SdkVersion?: SdkVersion;
  readonly RetryLimit?: number;
}

const DEFAULT_SECURE_LEVEL = "4";
/** The definitions accept ActionList at these only; "otherwise, the API returns an error". */
const LEVELS_WITH_ACTIONS = ["2", "4"];

/** Issues a token for one selfie verification (API definitions, 2026-08-21). */
export const getFaceIdTokenIntl: Action<TokenRequest> = {
  name: "GetFaceIdTokenIntl",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({
      CheckMode: { type: "string", enum: ["liveness", "compare"] },
      SecureLevel: { type: "string", enum: ["1", "2", "3", "4"] },
      Image: { type: "string" },
      Extra: { type: "string" },
      ActionList: ACTION_LIST,
      SdkVersion: { type: "string", enum: ["BASIC", "ENHANCED", "PRO", "PLUS"] },
      RetryLimit: { type: "integer", minimum: 1, maximum: 5 },
    }),
  answers: ["SdkToken"],
  differs: "An Extra that begins with `test-user:` names who uses the token (docs/test-users.md).",
  perform({ cloud, parameters: { Image, ...parameters } }) {
    findTestUser(parameters.Extra);
    const { CheckMode, ActionList, SecureLevel = DEFAULT_SECURE_LEVEL } = parameters;
    if (CheckMode === "compare" && !Image) {
      throw new ApiError("InvalidParameter", "`Image` is required when `CheckMode` is compare.");
    }
    if (ActionList !== undefined && !LEVELS_WITH_ACTIONS.includes(SecureLevel)) {
      throw new ApiError("InvalidParameter", "`ActionList` is for `SecureLevel` 2 and 4 only.");
    }
    return { SdkToken: cloud.faceid.issueSibling({ flow: "selfie", parameters, issuedAt: cloud.clock.now() }).token };
  },
};

/** The result of a selfie verification by its token, for 72 hours after it was issued (1061/54557, 2026-01-15). */
export const getFaceIdResultIntl: Action<{ readonly SdkToken: string }> = {
  name: "GetFaceIdResultIntl",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ SdkToken: { type: "string" } }, ["SdkToken"]),
  answers: [
    ...["Result", "Description", "BestFrame", "Video", "ActionVideo", "Similarity", "Extra", "DeviceInfoLevel"],
    "LivenessInfoTag[]",
  ],
  differs:
    "The token's test user decides, as of the SDK flow, without documents; without one it is never finished, -999. Media that were not made are empty.",
  async perform({ cloud, parameters: { SdkToken } }) {
    const token = cloud.faceid.sibling("selfie", SdkToken);
    const { issued, outcome } = await findOutcome(cloud, token, RESULT_VALIDITY_SECONDS);
    const { CheckMode, SdkVersion, Extra = "" }: TokenRequest = issued.parameters;
    const result = answerResult(
      outcome,
      // PRO gets tags too, unlike in the SDK flow.
      {
        parameters: {
          CheckMode: CheckMode === "compare" ? 2 : 3,
          SdkVersion: SdkVersion === "PRO" ? "PLUS" : SdkVersion,
        },
      },
      { link: (name) => cloud.faceid.media.base64(name), requestId: () => cloud.ids.uuid("attempt") },
    );
    const last = result.CompareResults.at(-1);
    return {
      Result: result.Result,
      Description: result.Description,
      BestFrame: last?.BestFrame ?? "",
      Video: last?.LiveVideo ?? "",
      ActionVideo: last?.ActionVideo ?? "",
      Similarity: last?.Sim ?? 0,
      Extra,
      DeviceInfoLevel: SdkVersion === "PRO" ? "" : result.DeviceInfoLevel,
      LivenessInfoTag: last?.LivenessInfoTag ?? [],
    };
  },
};
