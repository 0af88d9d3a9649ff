import { FACEID } from "../../../contract/vendor/api";
import type { Service } from "../../core/action";
import { applySdkVerificationToken, getSdkVerificationResult } from "./actions";

/** eKYC, offered where the contract's revision says. */
export const faceid: Service = {
  name: FACEID.service,
  version: FACEID.version,
  regions: (contract) => contract.regions,
  actions: [applySdkVerificationToken, getSdkVerificationResult],
};
