import type { OperationName } from "../contract/endpoint/routes";
import type { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../contract/vendor/api";
import type { RegionName } from "../contract/vendor/regions";
import type { RevisionDate } from "../contract/vendor/revisions";

/** An action of faceid. */
export type FaceidOperation = typeof APPLY_SDK_VERIFICATION_TOKEN | typeof GET_SDK_VERIFICATION_RESULT;

/** What can be called: an action of faceid, or an operation of the endpoint. */
export type Operation = FaceidOperation | OperationName;

/** Where a call goes. The endpoint's operations go to the endpoint in front of the local cloud, whatever is here. */
export type TargetName = "local" | "account";

/** A call as the page has it: what every feature begins with. */
export interface Call {
  readonly operation: Operation;
  readonly revision: RevisionDate;
  readonly region: RegionName;
  readonly target: TargetName;
  /** By their names on the wire, typed; what is not sent is absent. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is wrong with a call. */
export interface Refusal {
  /** The parameter; empty for the call as a whole. */
  readonly parameter: string;
  /** What was got and what is allowed, as the page says it. */
  readonly message: string;
}

/** What is true of a call that may still be sent. */
export interface Note {
  readonly parameter: string;
  readonly message: string;
}

/** Answer of `/api/check`. */
export interface CheckAnswer {
  readonly refusals: readonly Refusal[];
  /** Parameters that are sent without effect. */
  readonly notes: readonly Note[];
}

/** Answer of any route that refuses; `fix` says what to do. */
export interface ErrorAnswer {
  readonly error: { readonly message: string; readonly fix: string };
}
