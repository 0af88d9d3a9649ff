import type { Contract } from "../revisions";
import { DIALECT, type JsonSchema } from "./json-schema";
import { parameterSchema } from "./parameter-schema";
import { type RuledObject, validationSchema } from "./ruled-object";

/** Of the seed's parameters, those that belong to one verification and so to a request, not to a profile. */
const PER_REQUEST: readonly string[] = ["Extra"];

const COMPARE_IMAGE: JsonSchema = {
  type: "string",
  enum: ["request"],
  description:
    "Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo.",
};

const camelCase = (parameter: string): string => parameter.charAt(0).toLowerCase() + parameter.slice(1);

/** The parameters that the server fixes for a client, as a named profile. */
export function profile(contract: Contract): RuledObject {
  const parameters = contract.parameters.filter(({ name }) => !PER_REQUEST.includes(name));
  const kept = new Set(parameters.map(({ name }) => name));
  return {
    title: "Profile",
    description:
      "The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.",
    rules: contract.rules.filter((rule) => kept.has(rule.parameter)),
    context: {
      rename: camelCase,
      properties: Object.fromEntries(
        parameters.map((parameter) => [
          camelCase(parameter.name),
          parameter.name === "CompareImage" ? COMPARE_IMAGE : parameterSchema(parameter, contract.revision),
        ]),
      ),
      required: ["idCardType", "checkMode", "securityLevel"],
    },
  };
}

/** JSON Schema of a profile. */
export function profileSchema(contract: Contract): JsonSchema {
  return { $schema: DIALECT, $id: "urn:ekyc-token-endpoint:profile", ...validationSchema(profile(contract)) };
}

/** JSON Schema of what an environment may change of a profile: everything but its IdCardType. Rules are checked on the result. */
export function profileOverrideSchema(contract: Contract): JsonSchema {
  const { idCardType: _fixed, ...properties } = profile(contract).context.properties;
  return {
    title: "ProfileOverride",
    description: "Parameters that replace the default profile's.",
    type: "object",
    properties: Object.fromEntries(
      // A default here would say that the override resets what it leaves out.
      Object.entries(properties).map(([name, { default: _default, ...schema }]) => [name, schema]),
    ),
    additionalProperties: false,
    minProperties: 1,
  };
}
