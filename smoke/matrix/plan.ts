import type { Expectation, Profile } from "../../contract/generated/types";
import { contractAt, type RevisionDate } from "../../contract/vendor/revisions";
import type { Check } from "../checks/check";
import { faceidAnswersCheck } from "../checks/faceid-answers";
import { NEEDS_PHOTO } from "../checks/issues-token";
import { lookupCheck } from "../checks/lookup";
import { pageExampleCheck } from "../checks/page-example";
import { groupedBy, inTurns } from "../run/spread";
import { caseExpectation, type MatrixCase } from "./case";
import { filterCases } from "./filter";
import { matrixChecks } from "./matrix-check";
import { breachClass, pairwise } from "./pairwise";
import { matrixProduct } from "./product";

/** Which cases of the matrix are asked for: a selection that covers every pair of values, or all of them. */
export const MATRIX_STRENGTHS = ["pairwise", "full"] as const;

export type MatrixStrength = (typeof MATRIX_STRENGTHS)[number];

export interface MatrixOptions {
  readonly profiles: Readonly<Record<string, Profile>>;
  /** Revision of the contract whose values are combined and whose rules judge them. */
  readonly contract: RevisionDate;
  readonly strength: MatrixStrength;
  /** What must become of legal combinations, by the profile's name. @default - as the revision says */
  readonly expectations?: Readonly<Record<string, Expectation>>;
  /** @default - every combination */
  readonly filters?: readonly string[];
  /** Base64 of a photo. @default - combinations with a photo are left out, and one skipped check says so */
  readonly compareImage?: string;
  /** Whether each token that is issued is looked up. @default false */
  readonly verify?: boolean;
}

/** The checks of a matrix, with how many combinations they stand for. */
export interface MatrixPlan {
  readonly checks: readonly Check[];
  /** Combinations of all values, legal or not. */
  readonly product: number;
  /** Combinations that the filters keep. */
  readonly matching: number;
  /** Combinations that are requested. */
  readonly cases: number;
  /** The same by expected outcome. */
  readonly expected: Readonly<Record<Expectation, number>>;
}

const needsPhoto = ({ parameters }: MatrixCase): boolean => parameters["compareImage"] !== undefined;

const withPhotoSkipped = (combinations: number): Check => ({
  ...faceidAnswersCheck(),
  id: "matrix:compareImage",
  title: `${combinations} combinations with a photo`,
  group: "matrix",
  skip: NEEDS_PHOTO,
});

/**
 * Expands profiles over CheckMode, SecurityLevel, ActionList and CompareImage. Profiles take turns, and so do a
 * profile's legal and illegal combinations: a run that ends early has seen something of each.
 * @throws UserError as {@link filterCases}
 */
export function matrixPlan(options: MatrixOptions): MatrixPlan {
  const { contract, compareImage, expectations = {}, strength, verify = false } = options;
  const product = matrixProduct(options.profiles, contractAt(contract));
  const matching = filterCases(product, options.filters ?? []);
  const possible = compareImage === undefined ? matching.filter((matrixCase) => !needsPhoto(matrixCase)) : matching;
  const chosen = strength === "full" ? possible : pairwise(possible);
  const ofProfiles = groupedBy(chosen, ({ profile }) => profile).map((own) => {
    const [{ profile, parameters }] = own as [MatrixCase];
    const expectation = expectations[profile];
    const subject = { name: profile, profile: parameters, contract, ...(expectation && { expectation }) };
    return matrixChecks(inTurns(groupedBy(own, (one) => breachClass(one) ?? "")), subject, compareImage);
  });
  const cases = inTurns(ofProfiles);
  const withPhoto = matching.length - possible.length;
  const expecting = (expected: Expectation): number =>
    chosen.filter((matrixCase) => caseExpectation(matrixCase) === expected).length;
  return {
    checks: [
      faceidAnswersCheck(),
      ...cases,
      ...((options.filters ?? []).length === 0 ? [pageExampleCheck("matrix", contract)] : []),
      ...(withPhoto > 0 ? [withPhotoSkipped(withPhoto)] : []),
      ...(verify ? cases.filter(({ expectation }) => expectation !== "refused").map(lookupCheck) : []),
    ],
    product: product.length,
    matching: matching.length,
    cases: cases.length,
    expected: { issued: expecting("issued"), refused: expecting("refused"), any: expecting("any") },
  };
}

/** How many combinations a matrix stands for, for people. */
export const describeMatrix = ({ product, matching, cases, expected }: MatrixPlan): string =>
  `The matrix has ${product} combinations; ${matching} match the filters, ${cases} are asked for: ${expected.issued} to be issued, ${expected.refused} to be refused, ${expected.any} either.\n`;
