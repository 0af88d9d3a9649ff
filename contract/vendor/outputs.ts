import { SEED_PAGE } from "./api";
import { type IsoDate, type Listed, onlyListedOn, since } from "./dated";

/** One field of the action's response. */
export interface OutputSpec extends Listed {
  readonly name: string;
  readonly type: "String";
  readonly always: boolean;
  readonly meaning: string;
  readonly source: string;
}

/**
 * Fields of the response of ApplySdkVerificationToken. A token is not a UUID in newer examples: its shape is not a
 * rule.
 */
export const OUTPUTS: readonly OutputSpec[] = [
  {
    name: "SdkToken",
    type: "String",
    always: true,
    meaning:
      "Identifies one verification by SDK. Valid for a limited time, and used to read the result once the verification is completed.",
    source: SEED_PAGE,
  },
  {
    name: "RequestId",
    type: "String",
    always: true,
    meaning: "The server's id of the request, returned for every request that reached it; needed to locate a problem.",
    source: SEED_PAGE,
  },
  {
    name: "ServerParamInfo",
    type: "String",
    always: false,
    meaning: "Parameters from the server for the mobile SDK.",
    source: "Go SDK v3.0.1445",
    listed: since("2026-07-17"),
  },
];

/** The response fields listed on a day. */
export function outputsOn(day: IsoDate): OutputSpec[] {
  return onlyListedOn(OUTPUTS, day);
}
