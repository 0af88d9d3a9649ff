import { changeDates, changesOn } from "./changes";
import type { IsoDate } from "./dated";
import { ID_CARD_TYPES, idCardTypesOn } from "./id-card-types";
import { tokenValiditySecondsOn } from "./limits";
import { OUTPUTS, type OutputSpec, outputsOn } from "./outputs";
import type { ParameterSpec } from "./parameter-spec";
import { ACTION_PARAMETERS, actionParametersOn } from "./parameters";
import { REGIONS, type RegionName, regionsOn } from "./regions";
import { RULES, type Rule, rulesOn } from "./rules";

/** A state of the vendor's documentation on which something of the contract changed. */
export interface RevisionSpec {
  readonly date: RevisionDate;
  readonly change: string;
  readonly source: string;
}

/** Day of a revision, `YYYY-MM-DD`; {@link REVISIONS} lists them. */
export type RevisionDate = IsoDate;

/** What an environment or a command may name: the day of a revision, or the newest. */
export type RevisionName = RevisionDate | "latest";

/** The revision of the API page this project was written from. */
export const SEED_REVISION: RevisionDate = "2025-01-14";

/** The revision when none is named. */
export const DEFAULT_REVISION: RevisionName = "latest";

/**
 * The API page this project was written from and, since then, every day on which a dated entry of the contract begins
 * or ends, oldest first. A new entry is a new revision.
 */
export const REVISIONS: readonly RevisionSpec[] = [
  { date: SEED_REVISION, change: "API page: 21 IdCardTypes, token valid for 7,200 s", source: "1061/49954" },
  ...changeDates(SEED_REVISION).map((date) => ({ date, ...changesOn(date) })),
];

export const REVISION_NAMES: readonly RevisionName[] = [...REVISIONS.map((revision) => revision.date), "latest"];

const NEWEST = (REVISIONS.at(-1) as RevisionSpec).date;

/** What a request may hold and what results from it. */
export interface Terms {
  readonly idCardTypes: readonly string[];
  readonly regions: readonly RegionName[];
  /** The action's own parameters, each with its valid values; the common ones never changed. */
  readonly parameters: readonly ParameterSpec[];
  readonly rules: readonly Rule[];
  readonly outputs: readonly OutputSpec[];
}

/** Everything that held on the day of one revision. */
export interface Contract extends Terms {
  readonly revision: RevisionDate;
  /** How long the documentation of the day says that a token is valid. */
  readonly tokenValiditySeconds: number;
}

/** Everything that any revision lists, together. */
export const EVERY_REVISION: Terms = {
  idCardTypes: ID_CARD_TYPES.map(({ name }) => name),
  regions: REGIONS.map(({ name }) => name),
  parameters: ACTION_PARAMETERS,
  rules: RULES,
  outputs: OUTPUTS,
};

/** The contract as it was on the day of a revision. @default DEFAULT_REVISION */
export function contractAt(revision: RevisionName = DEFAULT_REVISION): Contract {
  const day = revision === "latest" ? NEWEST : revision;
  return {
    revision: day,
    idCardTypes: idCardTypesOn(day),
    regions: regionsOn(day),
    parameters: actionParametersOn(day),
    rules: rulesOn(day),
    outputs: outputsOn(day),
    tokenValiditySeconds: tokenValiditySecondsOn(day),
  };
}
