/** What can be found, in the order of the reference. */
export const KINDS = {
  operations: "Operations",
  parameters: "Parameters",
  types: "IdCardTypes",
  results: "Result codes",
  warnings: "Warnings, tags and device levels",
  codes: "Error codes",
  problems: "Problems of the endpoint",
  limits: "Limits",
  regions: "Regions",
  revisions: "Revisions",
  users: "Test users",
} as const;

export type Kind = keyof typeof KINDS;

/** One thing that can be found. */
export interface Entry {
  readonly kind: Kind;
  /** Unique among its kind; part of the deep link. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What else is said about it, by labels. */
  readonly details: readonly (readonly [label: string, value: string])[];
}
