import type { CallerRate } from "../../../contract/endpoint/caller-rate";
import type { SubjectBudget } from "../../../contract/endpoint/identity-provider";
import type { Scope } from "../../../contract/endpoint/scopes";

/** Who sends a request, however that was proven, and what they may do. */
export interface Caller {
  /**
   * Name in the log and in the store, which does not reveal who it is: `key:ID`, or `sub:HASH` for a token's subject.
   */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The profiles that the caller may use. @default - every profile */
  readonly profiles?: readonly string[];
  /** Requests of any kind. @default - as many as the quota allows */
  readonly rate?: CallerRate;
  /** @default - none of its own */
  readonly budget?: SubjectBudget;
}

/** Whether a caller may use a profile, whether or not there is one of that name. */
export const mayUse = ({ profiles }: Pick<Caller, "profiles">, profile: string): boolean =>
  profiles === undefined || profiles.includes(profile);
