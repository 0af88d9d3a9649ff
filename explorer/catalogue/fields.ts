import type { ParameterSpec } from "../../contract/vendor/parameter-spec";
import { parameterName } from "../../contract/vendor/wire-name";
import { defined } from "../../lib/defined";
import type { JsonSchema } from "../../lib/json-schema";
import type { Control, Field } from "./model";

/** Parameters that hold a picture. */
const isImage = (name: string): boolean => parameterName(name) === "compareImage";

function controlFor({ name, type, validValues }: ParameterSpec): Control {
  if (isImage(name)) return "image";
  if (type.startsWith("Array")) return "list";
  if (type === "Boolean") return "flag";
  if (validValues) return "choice";
  return type === "Integer" ? "number" : "text";
}

/** A parameter of the vendor's as the form shows it. */
export function parameterField(spec: ParameterSpec): Field {
  const { name, type, required, meaning, source, validValues, range } = spec;
  return {
    ...{ name, control: controlFor(spec), type, required, meaning, source },
    ...defined({
      allowed: spec.allowed,
      default: spec.default,
      listed: spec.listed,
      maxLength: spec.maxLength,
      range,
      values: validValues?.map(({ value, meaning: words, listed }) => ({
        value,
        meaning: words,
        ...defined({ listed }),
      })),
    }),
  };
}

/** A member of a body of the endpoint's as the form shows it. */
function memberField(name: string, schema: JsonSchema, required: boolean, source: string): Field {
  const { type = "string", description = "", maxLength, allowed } = schema;
  const values = schema.enum?.map((value) => ({ value: String(value), meaning: String(value) }));
  return {
    ...{ name, control: isImage(name) ? "image" : values ? "choice" : "text", type, required, meaning: description },
    source,
    ...defined({ allowed, maxLength, values }),
  };
}

/** The members of a body of the endpoint's. */
export const bodyFields = ({ properties = {}, required = [] }: JsonSchema, source: string): Field[] =>
  Object.entries(properties).flatMap(([name, schema]) =>
    schema === false ? [] : memberField(name, schema, required.includes(name), source),
  );
