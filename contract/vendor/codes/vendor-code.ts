import type { ProblemCode } from "../../endpoint/problems";
import { type CommonFailure, type FailureSpec, failures } from "../failure";

/** What a code means to the person who ran a command, and what fixes it. */
export interface PersonRemedy {
  /** A phrase without a full stop. */
  readonly meaning: string;
  /** A sentence. */
  readonly remedy: string;
}

/** What a code of the vendor's means. The members of {@link FailureSpec} hold when the endpoint's function met it. */
export interface VendorCode extends FailureSpec {
  /** What the endpoint answers its client with. */
  readonly problem: ProblemCode;
  /** When the checks called the API themselves. @default - the same as for the function */
  readonly check?: FailureSpec;
  /** When a command called the API. @default - nothing is known but the vendor's text */
  readonly person?: PersonRemedy;
}

/** What several codes have in common. */
interface CommonCode extends CommonFailure {
  readonly problem: ProblemCode;
  readonly check?: CommonFailure;
  readonly person?: PersonRemedy | { readonly remedy: string };
}

/** The meaning for callers, or for the function and the checks. */
type Meaning = string | { readonly function: string; readonly check: string };

/**
 * Codes with the same remedies, by code with their meaning. A person gets that meaning where the remedy has none of
 * its own.
 */
export function vendorCodes(
  { problem, check, person, ...common }: CommonCode,
  meanings: Readonly<Record<string, Meaning>>,
): VendorCode[] {
  return Object.entries(meanings).flatMap(([code, meaning]) => {
    const said = typeof meaning === "string" ? { function: meaning, check: meaning } : meaning;
    return failures(common, { [code]: said.function }).map((spec) => ({
      ...spec,
      problem,
      ...(check && { check: { ...spec, ...check, meaning: said.check } }),
      ...(person && { person: { meaning: said.function, ...person } }),
    }));
  });
}
