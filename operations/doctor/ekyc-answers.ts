import { isContractRefusal } from "../../contract/vendor/codes/table";

/** "A bad region also arrives as InvalidParameterValue" in reports of users; the text then names the region. */
const ABOUT_REGION = /\bregion\b/i;

interface EkycAnswer {
  readonly code: string;
  readonly vendorMessage: string;
}

/** Whether the service refused the region. */
export const refusesRegion = ({ code, vendorMessage }: EkycAnswer): boolean =>
  code.startsWith("UnsupportedRegion") || (isContractRefusal(code) && ABOUT_REGION.test(vendorMessage));

/**
 * Whether the service took the request and only the token was wrong: it was signed, allowed, for a region it
 * serves, and examined.
 */
export const lookedUpToken = (answer: EkycAnswer): boolean => isContractRefusal(answer.code) && !refusesRegion(answer);
