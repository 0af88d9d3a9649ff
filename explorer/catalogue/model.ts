import type { Listed } from "../../contract/vendor/dated";
import type { RegionName } from "../../contract/vendor/regions";
import type { RevisionDate } from "../../contract/vendor/revisions";
import type { Operation } from "../api";
import type { Entry } from "../search/entry";

/** How a parameter is entered. */
export type Control = "choice" | "flag" | "image" | "list" | "number" | "text";

export interface FieldValue extends Listed {
  readonly value: string | number;
  readonly meaning: string;
}

/** One parameter of a form, with all that is said about it. */
export interface Field extends Listed {
  readonly name: string;
  readonly control: Control;
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
  /** What is allowed besides a list of values, as text. */
  readonly allowed?: string;
  readonly default?: string | number | boolean;
  readonly values?: readonly FieldValue[];
  readonly range?: readonly [minimum: number, maximum: number];
  readonly maxLength?: number;
  readonly source: string;
}

export interface OperationModel {
  readonly id: Operation;
  readonly owner: "endpoint" | "faceid";
  readonly title: string;
  readonly method: "GET" | "POST";
  /** Path at the endpoint, or `/`. */
  readonly path: string;
  readonly summary: string;
  readonly source: string;
  readonly fields: readonly Field[];
}

/** A set of parameters that one click fills in. */
export interface ProfileModel extends Listed {
  readonly name: string;
  readonly title: string;
  /** By their names on the wire. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RevisionModel {
  readonly date: RevisionDate;
  readonly change: string;
  readonly source: string;
}

/** Everything that the page knows when it opens; no secret is in it. */
export interface Catalogue {
  readonly revision: RevisionDate;
  readonly region: RegionName;
  readonly revisions: readonly RevisionModel[];
  readonly regions: readonly ({ readonly name: RegionName; readonly title: string } & Listed)[];
  readonly operations: readonly OperationModel[];
  readonly profiles: readonly ProfileModel[];
  /** What the search finds. */
  readonly entries: readonly Entry[];
  readonly testUsers: readonly { readonly name: string; readonly about: string }[];
  /** Absent without an environment. */
  readonly environment?: {
    readonly name: string;
    /** By name; parameters by their names on the wire. */
    readonly profiles: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    /** Whether its endpoint is up. */
    readonly endpoint: boolean;
  };
  /** What the switch to the account names; absent where there is none. */
  readonly account?: string;
}
