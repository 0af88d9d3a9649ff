import { FACEID } from "../../../contract/vendor/api";
import type { Service } from "../../core/action";
import { applySdkVerificationToken } from "./actions/apply-sdk-verification-token";
import { getSdkVerificationResult } from "./actions/get-sdk-verification-result";

/** eKYC, offered where the contract's revision says. */
export const faceid: Service = {
  name: FACEID.service,
  version: FACEID.version,
  regions: (contract) => contract.regions,
  actions: [applySdkVerificationToken, getSdkVerificationResult],
};
