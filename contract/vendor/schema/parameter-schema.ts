import { defined } from "../../../lib/defined";
import type { JsonSchema } from "../../../lib/json-schema";
import { describePeriods } from "../dated";
import type { ParameterSpec, ParameterType } from "../parameter-spec";

const TYPES: Readonly<Record<ParameterType, JsonSchema>> = {
  String: { type: "string" },
  Integer: { type: "integer" },
  Boolean: { type: "boolean" },
  "Array of Integer": { type: "array", items: { type: "integer" } },
  "Array of String": { type: "array", items: { type: "string" } },
};

/** The schema of one parameter's value. */
export function parameterSchema(parameter: ParameterSpec): JsonSchema {
  const type = TYPES[parameter.type];
  const { validValues } = parameter;
  const constraint: JsonSchema = validValues ? { enum: validValues.map(({ value }) => value) } : {};
  const listed = describePeriods(parameter);
  return {
    ...type,
    description: listed === "" ? parameter.meaning : `${parameter.meaning} Listed ${listed}.`,
    ...(type.items ? { items: { ...type.items, ...constraint } } : constraint),
    ...defined({ default: parameter.default }),
    ...(parameter.range ? { minimum: parameter.range[0], maximum: parameter.range[1] } : {}),
    ...defined({ maxLength: parameter.maxLength }),
  };
}
