import type { Call } from "../../api";
import { NEWEST } from "./explorer-world";

/** A call of the newest revision for the local cloud. */
export const call = (parameters: Call["parameters"], more: Partial<Call> = {}): Call => ({
  operation: "ApplySdkVerificationToken",
  revision: NEWEST,
  region: "ap-singapore",
  target: "local",
  parameters,
  ...more,
});
