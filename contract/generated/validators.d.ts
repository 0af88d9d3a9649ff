// Generated from contract/ by `npm run generate`. Do not edit.

import type { ValidateFunction } from "ajv";
import type { ApplySdkVerificationTokenResponse, TokenRequest, ResultRequest } from "./types";

export declare const validateApplySdkVerificationTokenResponse: ValidateFunction<ApplySdkVerificationTokenResponse>;
export declare const validateTokenRequest: ValidateFunction<TokenRequest>;
export declare const validateResultRequest: ValidateFunction<ResultRequest>;
