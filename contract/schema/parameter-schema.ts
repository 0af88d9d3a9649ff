import type { IsoDate } from "../dated";
import { onlyListedOn } from "../dated";
import type { ParameterSpec, ParameterType } from "../parameter-spec";
import type { JsonSchema } from "./json-schema";

const TYPES: Readonly<Record<ParameterType, JsonSchema>> = {
  String: { type: "string" },
  Integer: { type: "integer" },
  Boolean: { type: "boolean" },
  "Array of Integer": { type: "array", items: { type: "integer" } },
  "Array of String": { type: "array", items: { type: "string" } },
};

/** The schema of one parameter's value as it was on a day. */
export function parameterSchema(parameter: ParameterSpec, day: IsoDate): JsonSchema {
  const type = TYPES[parameter.type];
  const values = parameter.validValues && onlyListedOn(parameter.validValues, day);
  const constraint: JsonSchema = values ? { enum: values.map(({ value }) => value) } : {};
  return {
    ...type,
    description: parameter.meaning,
    ...(type.items ? { items: { ...type.items, ...constraint } } : constraint),
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...(parameter.range ? { minimum: parameter.range[0], maximum: parameter.range[1] } : {}),
    ...(parameter.maxBytes === undefined ? {} : { maxBytes: parameter.maxBytes }),
  };
}
