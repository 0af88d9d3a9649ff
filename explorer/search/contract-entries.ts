import { OPERATIONS } from "../../contract/endpoint/api/operations";
import { SEED_PAGE } from "../../contract/vendor/api";
import { describePeriods } from "../../contract/vendor/dated";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import type { ParameterSpec } from "../../contract/vendor/parameter-spec";
import { PARAMETERS } from "../../contract/vendor/parameters";
import { REGIONS, type RegionSpec } from "../../contract/vendor/regions";
import { REVISIONS } from "../../contract/vendor/revisions";
import { RULES } from "../../contract/vendor/rules";
import { ENDPOINT_ROUTES, FACEID_OPERATIONS } from "../request/operation-owner";
import type { Entry } from "./entry";

const listed = (spec: Parameters<typeof describePeriods>[0]): string => describePeriods(spec) || "always";

/** Values that are listed one by one: those of a type have entries of their own. */
function valueWords({ name, allowed, validValues = [], range }: ParameterSpec): string {
  if (range) return `${range[0]} to ${range[1]}`;
  if (allowed !== undefined) return allowed;
  return name === "IdCardType" ? "" : validValues.map(({ value, meaning }) => `${value}: ${meaning}`).join("; ");
}

const parameterEntry = (spec: ParameterSpec): Entry => {
  const rules = RULES.filter(({ parameter }) => parameter === spec.name).map(({ text }) => text);
  const details: readonly (readonly [string, string])[] = [
    ["Type", spec.type],
    ["Values", valueWords(spec)],
    ["Default", spec.default === undefined ? "" : String(spec.default)],
    ["Rules", rules.join(" ")],
    ["Listed", listed(spec)],
    ["Source", spec.source],
  ];
  return {
    ...{ kind: "parameters", id: spec.name, title: spec.name, text: spec.meaning },
    details: details.filter(([, value]) => value !== ""),
  };
};

const operationEntries: readonly Entry[] = [
  ...FACEID_OPERATIONS.map((id) => ({
    ...({ kind: "operations", id, title: id } as const),
    text: id.startsWith("Apply") ? "Issues a token for one verification." : "Reads the result of a verification.",
    details: [["Service", "faceid"]] as const,
  })),
  ...ENDPOINT_ROUTES.map(({ id, method, path }) => ({
    ...({ kind: "operations", id, title: `${method} ${path}` } as const),
    text: `${OPERATIONS[id].summary}. ${OPERATIONS[id].description}`,
    details: [["Service", "the endpoint"]] as const,
  })),
];

/** What the contract says: operations, parameters, types, regions, revisions. */
export const CONTRACT_ENTRIES: readonly Entry[] = [
  ...operationEntries,
  ...PARAMETERS.map(parameterEntry),
  ...ID_CARD_TYPES.map((type) => ({
    ...({ kind: "types", id: type.name, title: type.name, text: `${type.title}.` } as const),
    details: [["Listed", listed(type)] as const, ["Source", type.source ?? SEED_PAGE] as const],
  })),
  ...(REGIONS as readonly RegionSpec[]).map((region) => ({
    ...({ kind: "regions", id: region.name, title: region.name, text: `${region.title}.` } as const),
    details: [["Listed", listed(region)] as const],
  })),
  ...REVISIONS.map(({ date, change, source }) => ({
    ...({ kind: "revisions", id: date, title: date, text: `${change}.` } as const),
    details: [["Source", source] as const],
  })),
];
