import type { IsoDate } from "./dated";
import { type IdCardTypeName, idCardTypesOn } from "./id-card-types";
import { tokenValiditySecondsOn } from "./limits";
import { type OutputSpec, outputsOn } from "./outputs";
import type { ParameterSpec } from "./parameter-spec";
import { actionParametersOn } from "./parameters";
import { type RegionName, regionsOn } from "./regions";
import { type Rule, rulesOn } from "./rules";

/** A state of the vendor's documentation on which something of the contract changed. */
export interface RevisionSpec {
  readonly date: IsoDate;
  readonly change: string;
  readonly source: string;
}

/** The API page this project was written from and, since then, every change that touches the contract. */
export const REVISIONS = [
  { date: "2025-01-14", change: "API page: 21 IdCardTypes, token valid for 7,200 s", source: "1061/49954" },
  { date: "2025-08-28", change: "IdCardTypes cut to 13; SdkVersion added", source: "Go SDK v3.0.1270" },
  { date: "2025-09-25", change: "SelectedWarningCodes added; token valid for 10 minutes", source: "Go SDK v3.0.1285" },
  { date: "2025-11-25", change: "regions ap-bangkok and sa-saopaulo added", source: "1061/49954" },
  { date: "2025-11-28", change: "AllowExpiredDocument added", source: "Go SDK v3.0.1313" },
  { date: "2025-12-08", change: "SdkVersion: PLUS added", source: "Go SDK v3.0.1317" },
  { date: "2025-12-17", change: "SdkVersion: all but BASIC removed", source: "Go SDK v3.0.1322" },
  { date: "2026-01-14", change: "SdkVersion: ENHANCE and PLUS added", source: "Go SDK v3.0.1340" },
  { date: "2026-01-21", change: "SdkVersion: PRO added", source: "Go SDK v3.0.1343" },
  { date: "2026-04-23", change: "SkipResultPage and CardOcrDisplayFields added", source: "Go SDK v3.0.1393" },
  { date: "2026-06-11", change: "RetryLimit and EnableForgeryDetectionImages added", source: "Go SDK v3.0.1421" },
  {
    date: "2026-07-17",
    change: "MetaData, SkipLaunchPage, SkipOcrConfirmPage, HideProgressBar, AllowUploadPhoto and ServerParamInfo added",
    source: "Go SDK v3.0.1445",
  },
  { date: "2026-08-18", change: "SdkVersion: ENHANCE corrected to ENHANCED", source: "Go SDK v3.0.1471" },
] as const satisfies readonly RevisionSpec[];

export type RevisionDate = (typeof REVISIONS)[number]["date"];

/** What an environment or a command may name: the day of a revision, or the newest. */
export type RevisionName = RevisionDate | "latest";

/** The revision of the API page this project was written from. */
export const DEFAULT_REVISION: RevisionDate = "2025-01-14";

export const REVISION_NAMES: readonly RevisionName[] = [...REVISIONS.map((revision) => revision.date), "latest"];

/** Everything that held on the day of one revision. */
export interface Contract {
  readonly revision: RevisionDate;
  readonly idCardTypes: readonly IdCardTypeName[];
  readonly regions: readonly RegionName[];
  /** The action's own parameters; the common ones never changed. */
  readonly parameters: readonly ParameterSpec[];
  readonly rules: readonly Rule[];
  readonly outputs: readonly OutputSpec[];
  readonly tokenValiditySeconds: number;
}

/** The contract as it was on the day of a revision. @default DEFAULT_REVISION */
export function contractAt(revision: RevisionName = DEFAULT_REVISION): Contract {
  const day = revision === "latest" ? (REVISIONS[REVISIONS.length - 1] as { date: RevisionDate }).date : revision;
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
