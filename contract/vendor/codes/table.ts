import { ACCESS_CODES } from "./access";
import { ACCOUNT_CODES } from "./account";
import { REQUEST_CODES } from "./request";
import { THROTTLING_CODES } from "./throttling";
import type { VendorCode } from "./vendor-code";
import { VENDOR_CODES } from "./vendor-side";

/**
 * Error codes that ApplySdkVerificationToken and GetSdkVerificationResult can answer: the common codes of API 3.0 (the
 * page refers to them; 1005/34684, 2025-03-26), those of faceid's own list that fit the actions (Go and Python SDK,
 * read to 2026-08-21), and those that are common to all eKYC services (1061/55390). What the pages say about the codes
 * is in documented.ts. The one table behind retries, the endpoint's problems, the states of checks, exit codes, and
 * what a person is told to do.
 */
export const ERROR_CODES: readonly VendorCode[] = [
  ...THROTTLING_CODES,
  ...VENDOR_CODES,
  ...ACCESS_CODES,
  ...ACCOUNT_CODES,
  ...REQUEST_CODES,
];

const BY_CODE = new Map(ERROR_CODES.map((spec) => [spec.code, spec]));

/**
 * What is known about a code; an unknown sub-code (`A.B`) is taken as what the table says about others of the class
 * (`A.*`), else as the class (`A`), an unknown class as undefined.
 */
export function errorCode(code: string): VendorCode | undefined {
  const [group = ""] = code.split(".");
  const others = group === code ? undefined : BY_CODE.get(`${group}.*`);
  return BY_CODE.get(code) ?? others ?? BY_CODE.get(group);
}

/** Whether the same request may succeed when sent again. */
export function isRetryable(code: string): boolean {
  const spec = errorCode(code);
  return spec !== undefined && spec.retry !== "no";
}

/** Whether the API refused a request for its parameters, and for nothing else. */
export const isContractRefusal = (code: string): boolean => /^InvalidParameter(Value)?(\.|$)/.test(code);
