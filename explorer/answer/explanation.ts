import type { Owner } from "../../contract/vendor/failure";

/** What an answer means. */
export interface Explanation {
  /** `open`: neither succeeded nor failed, as a verification that is under way. */
  readonly outcome: "failed" | "open" | "succeeded";
  /** A sentence for the head of the answer. */
  readonly headline: string;
  /** The vendor's or the endpoint's; of a result its own. */
  readonly code?: string;
  readonly meaning?: string;
  /** Who can fix it. */
  readonly owner?: Owner;
  readonly nextStep?: string;
  /** What a deep link to the code begins with. */
  readonly reference?: "codes" | "problems" | "results";
  readonly requestId?: string;
  /** A token that was issued. */
  readonly sdkToken?: string;
}
