// Generated from contract/ by `npm run generate`. Do not edit.

/**
 * Body of ApplySdkVerificationToken, every revision. Source: tencentcloud.com/document/product/1061/49954 (2025-01-14)
 */
export type ApplySdkVerificationTokenRequest = {
  /**
   * The identity document type.
   */
  IdCardType?:
    | "HK"
    | "ML"
    | "IndonesiaIDCard"
    | "PhilippinesVoteID"
    | "PhilippinesDrivingLicense"
    | "PhilippinesTinID"
    | "PhilippinesSSSID"
    | "PhilippinesUMID"
    | "MLIDPassport"
    | "MacaoIDCard"
    | "ThailandIDCard"
    | "MainlandIDCard"
    | "SingaporeIDCard"
    | "JapanIDCard"
    | "MLDrivingLicense"
    | "IndonesiaDrivingLicense"
    | "ThailandDrivingLicense"
    | "SingaporeDrivingLicense"
    | "JapanDrivingLicense"
    | "TaiWanIDCard"
    | "HMTPermit";
  /**
   * Whether to forbid users to modify the OCR result. The vendor does not apply it at present.
   */
  DisableChangeOcrResult?: boolean;
  /**
   * Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.
   */
  DisableCheckOcrWarnings?: boolean;
  /**
   * Passed through and returned with the verification result; up to 1,024 characters.
   */
  Extra?: string;
  /**
   * Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16.
   */
  NeedVerifyIdCard?: boolean;
  /**
   * Edition of the SDK. Listed since 2025-08-28.
   */
  SdkVersion?: "BASIC" | "ENHANCED" | "ENHANCE" | "PLUS" | "PRO";
  /**
   * The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25.
   */
  SelectedWarningCodes?: (-9101 | -9102 | -9103 | -9104 | -9107 | -9108 | -9901)[];
  /**
   * Whether expired documents pass; only for HK. Listed since 2025-11-28.
   */
  AllowExpiredDocument?: boolean;
  /**
   * Whether the SDK skips its result page. Listed since 2026-04-23.
   */
  SkipResultPage?: boolean;
  /**
   * The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23.
   */
  CardOcrDisplayFields?: string[];
  /**
   * How often liveness may be attempted. Listed since 2026-06-11.
   */
  RetryLimit?: number;
  /**
   * Encrypted metadata that the mobile SDK makes for each verification. Listed since 2026-07-17.
   */
  MetaData?: string;
  /**
   * Whether the SDK skips its launch page. Listed since 2026-07-17.
   */
  SkipLaunchPage?: boolean;
  /**
   * Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17.
   */
  SkipOcrConfirmPage?: boolean;
  /**
   * Whether the SDK hides its progress bar. Listed since 2026-07-17.
   */
  HideProgressBar?: boolean;
} & (
  | {
      /**
       * The verification mode.
       */
      CheckMode?: 1 | 3;
      /**
       * The Base64-encoded photo to compare with; required only when CheckMode is 2.
       */
      CompareImage?: string;
    }
  | {
      /**
       * The verification mode.
       */
      CheckMode: 2;
      /**
       * The Base64-encoded photo to compare with; required only when CheckMode is 2.
       */
      CompareImage: string;
    }
) &
  (
    | {
        /**
         * The security level of the verification.
         */
        SecurityLevel: 1 | 3;
        ActionList?: never;
      }
    | {
        /**
         * The security level of the verification.
         */
        SecurityLevel?: 2 | 4;
        /**
         * The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.
         */
        ActionList?:
          | "blink"
          | "mouth"
          | "nod"
          | "shake"
          | "blink,mouth"
          | "blink,nod"
          | "blink,shake"
          | "mouth,blink"
          | "mouth,nod"
          | "mouth,shake"
          | "nod,blink"
          | "nod,mouth"
          | "nod,shake"
          | "shake,blink"
          | "shake,mouth"
          | "shake,nod";
      }
  ) &
  (
    | {
        /**
         * Whether forgery is detected by several images of the document. Listed since 2026-06-11.
         */
        EnableForgeryDetectionImages: true;
        AllowUploadPhoto?: false;
      }
    | {
        /**
         * Whether forgery is detected by several images of the document. Listed since 2026-06-11.
         */
        EnableForgeryDetectionImages?: false;
        /**
         * Whether a photo may be uploaded instead of taken. Listed since 2026-07-17.
         */
        AllowUploadPhoto?: boolean;
      }
  );

/**
 * Response of ApplySdkVerificationToken, every revision.
 */
export interface ApplySdkVerificationTokenResponse {
  /**
   * Identifies one verification by SDK. Valid for a limited time, and used to read the result once the verification is completed.
   */
  SdkToken: string;
  /**
   * The server's id of the request, returned for every request that reached it; needed to locate a problem.
   */
  RequestId: string;
  /**
   * Parameters from the server for the mobile SDK.
   */
  ServerParamInfo?: string | null;
  [k: string]: unknown;
}

/**
 * The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.
 */
export type Profile = {
  /**
   * The identity document type.
   */
  idCardType:
    | "HK"
    | "ML"
    | "IndonesiaIDCard"
    | "PhilippinesVoteID"
    | "PhilippinesDrivingLicense"
    | "PhilippinesTinID"
    | "PhilippinesSSSID"
    | "PhilippinesUMID"
    | "MLIDPassport"
    | "MacaoIDCard"
    | "ThailandIDCard"
    | "MainlandIDCard"
    | "SingaporeIDCard"
    | "JapanIDCard"
    | "MLDrivingLicense"
    | "IndonesiaDrivingLicense"
    | "ThailandDrivingLicense"
    | "SingaporeDrivingLicense"
    | "JapanDrivingLicense"
    | "TaiWanIDCard"
    | "HMTPermit";
  /**
   * Whether to forbid users to modify the OCR result. The vendor does not apply it at present.
   */
  disableChangeOcrResult?: boolean;
  /**
   * Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.
   */
  disableCheckOcrWarnings?: boolean;
  /**
   * Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16.
   */
  needVerifyIdCard?: boolean;
  /**
   * Edition of the SDK. Listed since 2025-08-28.
   */
  sdkVersion?: "BASIC" | "ENHANCED" | "ENHANCE" | "PLUS" | "PRO";
  /**
   * The warnings that withhold the OCR result; empty means all. Listed since 2025-09-25.
   */
  selectedWarningCodes?: (-9101 | -9102 | -9103 | -9104 | -9107 | -9108 | -9901)[];
  /**
   * Whether expired documents pass; only for HK. Listed since 2025-11-28.
   */
  allowExpiredDocument?: boolean;
  /**
   * Whether the SDK skips its result page. Listed since 2026-04-23.
   */
  skipResultPage?: boolean;
  /**
   * The OCR fields shown to the user, by card type; empty means all. Listed since 2026-04-23.
   */
  cardOcrDisplayFields?: string[];
  /**
   * How often liveness may be attempted. Listed since 2026-06-11.
   */
  retryLimit?: number;
  /**
   * Whether the SDK skips its launch page. Listed since 2026-07-17.
   */
  skipLaunchPage?: boolean;
  /**
   * Whether the SDK skips its OCR confirmation page. Listed since 2026-07-17.
   */
  skipOcrConfirmPage?: boolean;
  /**
   * Whether the SDK hides its progress bar. Listed since 2026-07-17.
   */
  hideProgressBar?: boolean;
} & (
  | {
      /**
       * The verification mode.
       */
      checkMode: 1 | 3;
      /**
       * Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo.
       */
      compareImage?: "request";
    }
  | {
      /**
       * The verification mode.
       */
      checkMode: 2;
      /**
       * Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo.
       */
      compareImage: "request";
    }
) &
  (
    | {
        /**
         * The security level of the verification.
         */
        securityLevel: 1 | 3;
        actionList?: never;
      }
    | {
        /**
         * The security level of the verification.
         */
        securityLevel: 2 | 4;
        /**
         * The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4. Listed since 2024-11-04.
         */
        actionList?:
          | "blink"
          | "mouth"
          | "nod"
          | "shake"
          | "blink,mouth"
          | "blink,nod"
          | "blink,shake"
          | "mouth,blink"
          | "mouth,nod"
          | "mouth,shake"
          | "nod,blink"
          | "nod,mouth"
          | "nod,shake"
          | "shake,blink"
          | "shake,mouth"
          | "shake,nod";
      }
  ) &
  (
    | {
        /**
         * Whether forgery is detected by several images of the document. Listed since 2026-06-11.
         */
        enableForgeryDetectionImages: true;
        allowUploadPhoto?: false;
      }
    | {
        /**
         * Whether forgery is detected by several images of the document. Listed since 2026-06-11.
         */
        enableForgeryDetectionImages?: false;
        /**
         * Whether a photo may be uploaded instead of taken. Listed since 2026-07-17.
         */
        allowUploadPhoto?: boolean;
      }
  );

/**
 * Parameters that replace the default profile's.
 */
export type ProfileOverride = {[Name in Exclude<keyof Profile, "idCardType">]?: Exclude<Profile[Name], undefined>};

/**
 * Body of POST /v1/tokens.
 */
export interface TokenRequest {
  /**
   * Name of a profile that the endpoint serves.
   */
  profile: string;
  /**
   * Passed through and returned with the verification result; up to 1,024 characters.
   */
  extra?: string;
  /**
   * Encrypted metadata that the mobile SDK makes for each verification. Listed since 2026-07-17.
   */
  metaData?: string;
  /**
   * Base64 of the photo to compare with; required exactly when the profile says compareImage: request.
   */
  compareImage?: string;
}

/**
 * Body of POST /v1/results.
 */
export interface ResultRequest {
  /**
   * The token, as POST /v1/tokens answered it.
   */
  sdkToken: string;
  /**
   * How much is answered; summary without it, and full only where the environment allows it.
   */
  detail?: "summary" | "full";
  /**
   * The token's expiresAt, as POST /v1/tokens answered it. It decides only whether an unfinished verification is pending or expired; without it an unfinished one stays pending.
   */
  expiresAt?: string;
}

/**
 * What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, either of the two. Without it a type that the contract lists must be issued, and a delisted one may be refused.
 */
export type Expectation = "issued" | "refused" | "any";

/**
 * A profile that is known to fail: its checks still run and are shown, but do not affect the exit code until the end date has passed.
 */
export interface QuarantinedProfile {
  /**
   * Why it fails; shown with every result.
   */
  reason: string;
  /**
   * Last day on which it holds (UTC), at most 90 days ahead.
   */
  until: string;
}

/**
 * This document: OpenAPI 3.1.
 */
export type ApiDocument = {[name: string]: unknown};
/**
 * The outcome of a verification.
 */
export type Result = ResultSummary | FullResult;

/**
 * What each operation of the endpoint answers.
 */
export interface Answers {
  health: Health;
  openApi: ApiDocument;
  profiles: ProfileList;
  issueToken: IssuedToken;
  readResult: Result;
  problem: ProblemBody;
}
/**
 * An instance runs and has its configuration; neither SSM nor faceid was asked.
 */
export interface Health {
  /**
   * Nothing else is answered.
   */
  status: "ok";
  /**
   * Name of the environment.
   */
  environment: string;
  /**
   * Region of faceid and of the secret.
   */
  region: string;
  /**
   * Revision of the vendor's contract.
   */
  contract: string;
}
/**
 * The profiles that a request may name.
 */
export interface ProfileList {
  /**
   * The parameters of each profile, by its name.
   */
  profiles: {[name: string]: Profile};
}
/**
 * A token for one verification.
 */
export interface IssuedToken {
  /**
   * Hand it to the mobile SDK. It opens one verification.
   */
  sdkToken: string;
  /**
   * The vendor's id of the request.
   */
  requestId: string;
  /**
   * The profile that was asked for.
   */
  profile: string;
  /**
   * IdCardType of the profile.
   */
  idCardType: string;
  /**
   * Until when the token can be used, UTC.
   */
  expiresAt: string;
  /**
   * Only where the vendor sends it: hand it back to the SDK as it is.
   */
  serverParamInfo?: string;
}
/**
 * It holds no personal data.
 */
export interface ResultSummary {
  /**
   * How much is answered.
   */
  detail: "summary";
  /**
   * The outcome of the verification.
   */
  state: "pending" | "passed" | "failed" | "expired";
  /**
   * The code, as the vendor wrote it.
   */
  code: string;
  /**
   * Whether the code is in a table of docs/results.md.
   */
  known: boolean;
  /**
   * Absent for a code that is not known.
   */
  meaning?: string;
  /**
   * Whether asking again can give another answer: while the state is pending.
   */
  retryable: boolean;
  /**
   * What a caller should do.
   */
  advice: string;
  /**
   * The vendor's own text of the code; absent when it sent none.
   */
  description?: string;
  /**
   * How often the vendor charges for it, as the vendor says. It cannot be computed from codes.
   */
  chargeCount?: number;
  deviceInfoLevel?: CodeMeaning;
  /**
   * How often the user tried; of each kind, the last attempt counts.
   */
  attempts: {
    /**
     * Attempts to read the document.
     */
    document: number;
    /**
     * Attempts of liveness and comparison.
     */
    comparison: number;
  };
  /**
   * Where the token was issued and the result was read.
   */
  region: string;
  /**
   * The vendor's id of the request.
   */
  requestId: string;
}
/**
 * A code of the vendor's with what is known about it.
 */
export interface CodeMeaning {
  /**
   * The code, as the vendor wrote it.
   */
  code: string;
  /**
   * Whether the code is in a table of docs/results.md.
   */
  known: boolean;
  /**
   * Absent for a code that is not known.
   */
  meaning?: string;
}
/**
 * With what was read from the document. Personal data.
 */
export interface FullResult {
  /**
   * How much is answered.
   */
  detail: "full";
  /**
   * The outcome of the verification.
   */
  state: "pending" | "passed" | "failed" | "expired";
  /**
   * The code, as the vendor wrote it.
   */
  code: string;
  /**
   * Whether the code is in a table of docs/results.md.
   */
  known: boolean;
  /**
   * Absent for a code that is not known.
   */
  meaning?: string;
  /**
   * Whether asking again can give another answer: while the state is pending.
   */
  retryable: boolean;
  /**
   * What a caller should do.
   */
  advice: string;
  /**
   * The vendor's own text of the code; absent when it sent none.
   */
  description?: string;
  /**
   * How often the vendor charges for it, as the vendor says. It cannot be computed from codes.
   */
  chargeCount?: number;
  deviceInfoLevel?: CodeMeaning;
  /**
   * How often the user tried; of each kind, the last attempt counts.
   */
  attempts: {
    /**
     * Attempts to read the document.
     */
    document: number;
    /**
     * Attempts of liveness and comparison.
     */
    comparison: number;
  };
  /**
   * Where the token was issued and the result was read.
   */
  region: string;
  /**
   * The vendor's id of the request.
   */
  requestId: string;
  /**
   * What the token's request passed through.
   */
  extra?: string;
  document?: ResultDocument;
  comparison?: ResultComparison;
}
/**
 * The last attempt to read the document. Personal data.
 */
export interface ResultDocument {
  /**
   * Whether the document passed.
   */
  passed: boolean;
  /**
   * Whether the user changed what was read.
   */
  edited: boolean;
  /**
   * What was read, by the vendor's names, without what is null; absent when nothing was read.
   */
  ocr?: {
    /**
     * The member of the vendor's NormalCardInfo.
     */
    member: string;
    /**
     * Its fields.
     */
    fields: {[name: string]: unknown};
  };
  /**
   * Warnings about the picture.
   */
  warnings: ResultWarning[];
  /**
   * What the user changed.
   *
   * Items: A field.
   */
  edits: {
    /**
     * Its name.
     */
    field: string;
    /**
     * What was read.
     */
    original: string;
    /**
     * What the user changed it to.
     */
    revised: string;
  }[];
  /**
   * By the vendor's names; only where the environment answers links.
   */
  media?: {
    [k: string]: MediaLink;
  };
}
/**
 * A warning about the picture of the document.
 */
export interface ResultWarning {
  /**
   * The code, as the vendor wrote it.
   */
  code: string;
  /**
   * Whether the code is in a table of docs/results.md.
   */
  known: boolean;
  /**
   * Absent for a code that is not known.
   */
  meaning?: string;
  /**
   * As the vendor wrote it: signs differ between its flows.
   */
  raw: number;
  /**
   * Whether it was found; false where the vendor only says that it did not look.
   */
  finding: boolean;
}
/**
 * A picture, video or file that the vendor keeps.
 */
export interface MediaLink {
  /**
   * Where it is.
   */
  url: string;
  /**
   * Of the bytes, 32 hex digits.
   */
  md5?: string;
  /**
   * Bytes.
   */
  size?: number;
  /**
   * When the link ends.
   */
  expiresAt: string;
}
/**
 * The last attempt of liveness and comparison. Personal data.
 */
export interface ResultComparison {
  /**
   * The code, as the vendor wrote it.
   */
  code: string;
  /**
   * Whether the code is in a table of docs/results.md.
   */
  known: boolean;
  /**
   * Absent for a code that is not known.
   */
  meaning?: string;
  liveness?: CodeMeaning;
  comparison?: CodeMeaning;
  /**
   * The vendor's score; neither its scale nor a threshold is documented for this action.
   */
  similarity?: number;
  /**
   * Tags of the face.
   */
  livenessTags: CodeMeaning[];
  /**
   * By the vendor's names; only where the environment answers links.
   */
  media?: {
    [k: string]: MediaLink;
  };
}
/**
 * A problem (RFC 9457). Decide by `code`.
 */
export interface ProblemBody {
  /**
   * `urn:ekyc-token-endpoint:problem:` and the code.
   */
  type: string;
  /**
   * For people.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * For people: what is wrong and what is allowed. It holds no secret.
   */
  detail: string;
  /**
   * Never changes its meaning. Later releases may add codes.
   */
  code:
    | "invalid_json"
    | "invalid_request"
    | "unknown_profile"
    | "compare_image_required"
    | "compare_image_not_allowed"
    | "compare_image_rejected"
    | "detail_not_allowed"
    | "invalid_idempotency_key"
    | "malformed_request"
    | "request_aborted"
    | "missing_key"
    | "invalid_key"
    | "wrong_environment"
    | "expired_key"
    | "invalid_token"
    | "expired_token"
    | "not_through_edge"
    | "scope_missing"
    | "profile_not_allowed"
    | "not_found"
    | "unknown_token"
    | "method_not_allowed"
    | "idempotency_in_progress"
    | "idempotency_key_reused"
    | "request_timeout"
    | "body_too_large"
    | "headers_too_large"
    | "rate_limited"
    | "caller_rate_exceeded"
    | "subject_budget_exceeded"
    | "subject_concurrency_exceeded"
    | "internal_error"
    | "misconfigured"
    | "upstream_rejected"
    | "upstream_denied"
    | "upstream_invalid_response"
    | "keys_unavailable"
    | "identity_provider_unavailable"
    | "store_unavailable"
    | "shutting_down"
    | "upstream_unavailable"
    | "upstream_unreachable"
    | "upstream_timeout";
  /**
   * Whether the same request may succeed when it is sent again later.
   */
  retryable: boolean;
  /**
   * Parts of the body that are not valid.
   *
   * Items: A part.
   */
  errors?: {
    /**
     * JSON pointer; empty for the whole body.
     */
    pointer: string;
    /**
     * What is wrong with it.
     */
    detail: string;
  }[];
  /**
   * The vendor's action that failed.
   */
  upstreamAction?: string;
  /**
   * The vendor's code.
   */
  upstreamCode?: string;
  /**
   * The vendor's id of the request.
   */
  requestId?: string;
}
