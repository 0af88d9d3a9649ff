import { breachFinder } from "../../contract/breaches";
import { onlyListedOn } from "../../contract/dated";
import type { Profile } from "../../contract/generated/types";
import type { Contract } from "../../contract/revisions";
import { wireName } from "../../contract/wire-name";
import { DIMENSIONS, type Dimension, describeValues, type MatrixCase } from "./case";

/** The values of a dimension in a revision; `undefined` leaves the parameter out, which the required ones of a profile never are. */
function valuesOf(dimension: Dimension, contract: Contract): readonly unknown[] {
  if (dimension === "compareImage") return [undefined, "request"];
  const parameter = contract.parameters.find(({ name }) => name === wireName(dimension));
  const values = onlyListedOn(parameter?.validValues ?? [], contract.revision).map(({ value }) => value);
  return dimension === "actionList" ? [undefined, ...values] : values;
}

interface Combination {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The same by the names on the wire. */
  readonly onWire: Readonly<Record<string, unknown>>;
}

const NONE: Combination = { parameters: {}, onWire: {} };

/** Every combination of the dimensions' values. */
function combinationsOf(contract: Contract): readonly (Combination & { readonly values: string })[] {
  let combinations: readonly Combination[] = [NONE];
  for (const name of DIMENSIONS) {
    const values = valuesOf(name, contract);
    combinations = combinations.flatMap(({ parameters, onWire }) =>
      values.map((value) => ({
        parameters: value === undefined ? parameters : { ...parameters, [name]: value },
        onWire: value === undefined ? onWire : { ...onWire, [wireName(name)]: value },
      })),
    );
  }
  return combinations.map((combination) => ({ ...combination, values: describeValues(combination.parameters) }));
}

/** Every combination of the profiles with every value of every dimension, legal or not. */
export function matrixProduct(profiles: Readonly<Record<string, Profile>>, contract: Contract): MatrixCase[] {
  const breachesOf = breachFinder(contract);
  const combinations = combinationsOf(contract);
  const varied = new Set<string>(DIMENSIONS);
  const cases: MatrixCase[] = [];
  for (const [profile, { idCardType, ...others }] of Object.entries(profiles)) {
    const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !varied.has(name)));
    const onWire: Readonly<Record<string, unknown>> = {
      IdCardType: idCardType,
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [wireName(name), value])),
    };
    let combination: Combination = NONE;
    const read = (name: string): unknown => combination.onWire[name] ?? onWire[name];
    for (const next of combinations) {
      combination = next;
      cases.push({
        profile,
        values: next.values,
        parameters: { idCardType, ...rest, ...next.parameters },
        breaches: breachesOf(read),
      });
    }
  }
  return cases;
}
