import { defined } from "../../../lib/defined";
import { DIALECT, type JsonSchema } from "../../../lib/json-schema";
import type { Contract, Terms } from "../revisions";
import { parameterName } from "../wire-name";
import { parameterSchema } from "./parameter-schema";
import { type RuledObject, validationSchema } from "./ruled-object";

/**
 * The one parameter that a profile and a request share: the profile says that there is a photo, the request brings it.
 */
const COMPARE_IMAGE: JsonSchema = {
  type: "string",
  enum: ["request"],
  description:
    "Where the photo to compare with comes from: each request brings its own, because a profile must not hold a person's photo.",
};

/** The parameters that the server fixes for a client, as a named profile: by one revision, or by all together. */
export function profile(terms: Terms | Contract): RuledObject {
  const parameters = terms.parameters.filter(({ perRequest }) => !perRequest);
  const kept = new Set(parameters.map(({ name }) => name));
  return {
    title: "Profile",
    description:
      "The parameters of ApplySdkVerificationToken that the server fixes; a client names the profile and cannot weaken it.",
    rules: terms.rules.filter((rule) => kept.has(rule.parameter)),
    context: {
      rename: parameterName,
      properties: Object.fromEntries(
        parameters.map((parameter) => [
          parameterName(parameter.name),
          parameter.name === "CompareImage"
            ? COMPARE_IMAGE
            : { ...parameterSchema(parameter), ...defined({ allowed: parameter.allowed }) },
        ]),
      ),
      required: ["idCardType", "checkMode", "securityLevel"],
    },
  };
}

/** JSON Schema of a profile. */
export function profileSchema(terms: Terms | Contract): JsonSchema {
  return { $schema: DIALECT, $id: "urn:ekyc-token-endpoint:profile", ...validationSchema(profile(terms)) };
}

/** What each of the few values of a parameter means. */
function valueMeanings({ parameters }: Terms, name: string): Readonly<Record<string, string>> | undefined {
  const parameter = parameters.find((one) => parameterName(one.name) === name);
  // Values that are described, or that only items of a list have, need no list of their own.
  if (!parameter?.validValues || parameter.allowed !== undefined || parameter.type.startsWith("Array"))
    return undefined;
  return Object.fromEntries(parameter.validValues.map(({ value, meaning }) => [String(value), meaning]));
}

/**
 * JSON Schema of what an environment may change of a profile: everything but its IdCardType. It knows every revision;
 * what the environment's own lists, and the rules, are checked on the resolved profile.
 */
export function profileOverrideSchema(terms: Terms): JsonSchema {
  const { idCardType: _fixed, ...properties } = profile(terms).context.properties;
  return {
    title: "ProfileOverride",
    // Each parameter has the type that it has in a profile; the rules between them apply to the overridden profile.
    tsType: '{ [Name in Exclude<keyof Profile, "idCardType">]?: Exclude<Profile[Name], undefined> }',
    description: "Parameters that replace the default profile's.",
    type: "object",
    properties: Object.fromEntries(
      // A default here would say that the override resets what it leaves out.
      Object.entries(properties).map(([name, { default: _default, ...schema }]) => [
        name,
        { ...schema, ...defined({ meanings: valueMeanings(terms, name) }) },
      ]),
    ),
    additionalProperties: false,
    minProperties: 1,
  };
}
