import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import { caseExpectation, DIMENSIONS, type MatrixCase, valueText } from "./case";

/** What a filter can name, with the value that a case has of it. */
const KEYS: Readonly<Record<string, (matrixCase: MatrixCase) => readonly string[]>> = {
  profile: ({ profile }) => [profile],
  idCardType: ({ parameters }) => [parameters.idCardType],
  ...Object.fromEntries(
    DIMENSIONS.map((name) => [name, ({ parameters }: MatrixCase) => [valueText(parameters[name])]] as const),
  ),
  expects: (matrixCase) => [caseExpectation(matrixCase)],
  rule: ({ breaches }) => (breaches.length > 0 ? breaches.map(({ id }) => id) : ["none"]),
};

/** The names of {@link KEYS}. */
export const FILTER_KEYS = Object.keys(KEYS);

type Condition = (matrixCase: MatrixCase) => boolean;

function condition(text: string, cases: readonly MatrixCase[]): Condition {
  const [, key = "", list = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (key === "") {
    throw new UserError(
      `The filter "${text}" is not of the form KEY=VALUE,VALUE.`,
      'For example --filter "idCardType=HK,ML checkMode=1".',
    );
  }
  const readValues = KEYS[key];
  if (readValues === undefined) {
    throw new UserError(
      `The filter "${text}" names the unknown key "${key}"; allowed: ${FILTER_KEYS.join(", ")}.${didYouMean(key, FILTER_KEYS)}`,
      "Name one of the keys, or leave the filter out to see the whole matrix with --plan.",
    );
  }
  const allowed = [...new Set(cases.flatMap(readValues))];
  const wanted = new Set(list.split(","));
  for (const value of wanted) {
    if (allowed.includes(value)) continue;
    const joined =
      key === "actionList" ? " A comma separates alternatives; the actions of one list are joined by +." : "";
    throw new UserError(
      `The filter "${text}" names the unknown value "${value}" of ${key}; allowed: ${allowed.join(", ")}.${didYouMean(value, allowed)}`,
      `Name one of the values.${joined}`,
    );
  }
  return (matrixCase) => readValues(matrixCase).some((value) => wanted.has(value));
}

/**
 * The cases for which every condition of every filter holds.
 * @param filters each of conditions `KEY=VALUE,VALUE`, separated by blanks; a condition holds for one of its values
 * @throws UserError for a key or value that the matrix does not have, and when a condition leaves no case
 */
export function filterCases(cases: readonly MatrixCase[], filters: readonly string[]): readonly MatrixCase[] {
  const texts = filters.flatMap((filter) => filter.split(/\s+/).filter(Boolean));
  const conditions = texts.map((text) => condition(text, cases));
  if (conditions.length === 0) return cases;
  const left = cases.filter((matrixCase) => conditions.every((holds) => holds(matrixCase)));
  if (left.length > 0) return left;
  throw new UserError(
    `The filter "${texts.join(" ")}" matches none of the ${cases.length} combinations, so nothing would be checked.`,
    "Take a condition out; all of them must hold for the same combination.",
  );
}
