import type { Profile } from "../../contract/generated/types";
import { breachFinder } from "../../contract/vendor/breaches";
import type { Contract } from "../../contract/vendor/revisions";
import type { Rule } from "../../contract/vendor/rules";
import { wireName } from "../../contract/vendor/wire-name";
import { DIMENSIONS, type Dimension, describeValues, type MatrixCase } from "./case";

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The values of a dimension in a revision; `undefined` leaves the parameter out, which the required ones of a profile
 * never are.
 */
function listValues(dimension: Dimension, contract: Contract): readonly unknown[] {
  if (dimension === "compareImage") return [undefined, "request"];
  const parameter = contract.parameters.find(({ name }) => name === wireName(dimension));
  const values = (parameter?.validValues ?? []).map(({ value }) => value);
  return dimension === "actionList" ? [undefined, ...values] : values;
}

/** Values of the dimensions, with which every profile is combined. */
interface Combination {
  readonly parameters: Parameters;
  /** The same in the words of a filter. */
  readonly values: string;
  /** What the rules can see of it: the same for combinations that no rule tells apart. */
  readonly seen: string;
}

/** Every combination of the dimensions' values. */
function listCombinations(contract: Contract): readonly Combination[] {
  let combinations: readonly Parameters[] = [{}];
  for (const name of DIMENSIONS) {
    const values = listValues(name, contract);
    combinations = combinations.flatMap((parameters) =>
      values.map((value) => (value === undefined ? parameters : { ...parameters, [name]: value })),
    );
  }
  const conditions = new Set(contract.rules.map(({ when }) => when.parameter));
  const seen = (parameters: Parameters): string =>
    DIMENSIONS.map((name) => (conditions.has(wireName(name)) ? parameters[name] : name in parameters)).join();
  return combinations.map((parameters) => ({
    parameters,
    values: describeValues(parameters),
    seen: seen(parameters),
  }));
}

const onWire = (parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [wireName(name), value]));

/** Every combination of the profiles with every value of every dimension, legal or not. */
export function matrixProduct(profiles: Readonly<Record<string, Profile>>, contract: Contract): MatrixCase[] {
  const findBreaches = breachFinder(contract);
  const combinations = listCombinations(contract);
  const varied = new Set<string>(DIMENSIONS);
  const cases: MatrixCase[] = [];
  for (const [profile, { idCardType, ...others }] of Object.entries(profiles)) {
    const fixed = Object.fromEntries(Object.entries(others).filter(([name]) => !varied.has(name)));
    const known = new Map<string, readonly Rule[]>();
    for (const { parameters: variedParameters, values, seen } of combinations) {
      const parameters = { idCardType, ...fixed, ...variedParameters };
      let breaches = known.get(seen);
      if (breaches === undefined) {
        const sent = onWire(parameters);
        breaches = findBreaches((name) => sent[name]);
        known.set(seen, breaches);
      }
      cases.push({ profile, values, parameters, breaches });
    }
  }
  return cases;
}
