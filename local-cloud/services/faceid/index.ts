import { FACEID } from "../../../contract/vendor/api";
import type { Service } from "../../core/action";
import { applyLivenessToken, getLivenessResult } from "./actions/liveness";
import { applySdkVerificationToken, getSdkVerificationResult } from "./actions/sdk";
import { getFaceIdResultIntl, getFaceIdTokenIntl } from "./actions/selfie";
import { applyWebVerificationBizTokenIntl, getWebVerificationResultIntl } from "./actions/web";

/** eKYC, offered where the contract's revision says. */
export const faceid: Service = {
  name: FACEID.service,
  version: FACEID.version,
  regions: (contract) => contract.regions,
  actions: [
    applySdkVerificationToken,
    getSdkVerificationResult,
    applyWebVerificationBizTokenIntl,
    getWebVerificationResultIntl,
    getFaceIdTokenIntl,
    getFaceIdResultIntl,
    applyLivenessToken,
    getLivenessResult,
  ],
};
