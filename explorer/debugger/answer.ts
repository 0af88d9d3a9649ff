import type { SignatureFinding } from "./finding";
import type { NoRequest } from "./pasted-request";

/** What is known about a request once it was looked at. */
export interface Diagnosis {
  /** What was recognised, as text: the form, the method of the signature, the host, the action. */
  readonly recognised: readonly string[];
  /** The likeliest first. */
  readonly findings: readonly SignatureFinding[];
  /** Whether the signature was recomputed with the SecretId's key and is the one that was sent. */
  readonly verified: boolean;
  /** What cannot be said, and what it would take. */
  readonly undecided: readonly string[];
}

/** Answer of `/api/diagnose`. */
export type DiagnosisAnswer = { readonly diagnosis: Diagnosis } | { readonly noRequest: NoRequest };
