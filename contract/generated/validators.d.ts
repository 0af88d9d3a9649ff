// Generated from contract/ by `npm run generate`. Do not edit.

import type { ValidateFunction } from "ajv";
import type { ApplySdkVerificationTokenRequest, ApplySdkVerificationTokenResponse, Profile, TokenRequest } from "./types";

export declare const validateApplySdkVerificationTokenRequest: ValidateFunction<ApplySdkVerificationTokenRequest>;
export declare const validateApplySdkVerificationTokenResponse: ValidateFunction<ApplySdkVerificationTokenResponse>;
export declare const validateProfile: ValidateFunction<Profile>;
export declare const validateTokenRequest: ValidateFunction<TokenRequest>;
