/** Codes with which faceid itself refuses a token it does not know: the request was signed, allowed, for a region it serves, and looked at. */
const LOOKED_UP = /^(InvalidParameter|InvalidParameterValue)(\.|$)/;

/** "A bad region also arrives as InvalidParameterValue" in reports of users; the text then names the region. */
const ABOUT_REGION = /\bregion\b/i;

interface Answer {
  readonly code: string;
  readonly vendorMessage: string;
}

/** Whether the service refused the region. */
export const refusesRegion = ({ code, vendorMessage }: Answer): boolean =>
  code.startsWith("UnsupportedRegion") || (LOOKED_UP.test(code) && ABOUT_REGION.test(vendorMessage));

/** Whether the service took the request and only the token was wrong. */
export const lookedUpToken = (answer: Answer): boolean => LOOKED_UP.test(answer.code) && !refusesRegion(answer);
