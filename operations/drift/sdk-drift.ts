import { createHash } from "node:crypto";
import { relative } from "node:path";
import { FACEID } from "../../contract/vendor/api";
import type { ParameterSpec, ParameterType } from "../../contract/vendor/parameter-spec";
import { type Contract, contractAt, REVISIONS } from "../../contract/vendor/revisions";
import { SDK_TEXTS } from "../../contract/vendor/sdk-texts";
import type { ModelField, SdkModel } from "../../sdk/model-text";
import { DOCUMENTED_VALUES, documentedDefault } from "./documented-values";
import type { Comparison, Drift } from "./drift";

const TYPES: Readonly<Record<string, ParameterType>> = {
  string: "String",
  number: "Integer",
  boolean: "Boolean",
  "Array.<number>": "Array of Integer",
  "Array.<string>": "Array of String",
};

const PARAMETERS_FILE = "contract/vendor/parameters.ts or contract/vendor/parameters-after-the-page.ts";

/** A digest of a documentation text, eight hex digits: enough to notice a change. */
export const textDigest = (text: string): string =>
  createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 8);

type Found = (field: ModelField | undefined, what: string, edit: string) => Drift;

function namesDrift(
  kind: string,
  file: string,
  listed: readonly { readonly name: string }[],
  fields: readonly ModelField[],
  found: Found,
): Drift[] {
  const names = listed.map(({ name }) => name);
  return [
    ...fields
      .filter(({ name }) => !names.includes(name))
      .map((field) =>
        found(
          field,
          `${kind} ${field.name} (${field.type}) is new: ${JSON.stringify(field.text)}`,
          `${file}: add it with the day of its first text`,
        ),
      ),
    ...names
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => found(undefined, `${kind} ${name} is gone`, `${file}: end its period`)),
  ];
}

/** Values of the parameter, as text; an action list is made of its single actions. */
const listedValues = ({ validValues = [] }: ParameterSpec): string[] =>
  validValues.map(({ value }) => String(value)).filter((value) => !value.includes(","));

function parameterDrift(parameter: ParameterSpec, field: ModelField, found: Found): Drift[] {
  const { name, type } = parameter;
  const file = name === "IdCardType" ? "contract/vendor/id-card-types.ts" : PARAMETERS_FILE;
  const read = DOCUMENTED_VALUES[name];
  const documented = read?.(field.text) ?? [];
  const listed = listedValues(parameter);
  const preset = documentedDefault(field.text);
  const changed = TYPES[field.type] !== type;
  return [
    ...(changed ? [found(field, `${name} is of type ${field.type}, not ${type}`, `${file}: change its type`)] : []),
    ...(read === undefined ? [] : documented)
      .filter((value) => !listed.includes(value))
      .map((value) =>
        found(field, `${name}: the value ${JSON.stringify(value)} is new`, `${file}: add it with since(DAY)`),
      ),
    ...(read === undefined ? [] : listed)
      .filter((value) => !documented.includes(value))
      .map((value) => found(field, `${name}: the value ${JSON.stringify(value)} is gone`, `${file}: end its period`)),
    ...(preset === undefined || parameter.default === undefined || preset === String(parameter.default)
      ? []
      : [found(field, `${name}: the default is ${preset}, not ${parameter.default}`, `${file}: change its default`)]),
  ];
}

/** How long a token is valid by the documentation, in seconds; undefined when it does not say. */
function validitySeconds(text: string): number | undefined {
  const [, count, unit] = /(\d[\d,]*)\s*(minutes?|s\b|seconds?)/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count.replaceAll(",", "")) * (unit?.startsWith("m") ? 60 : 1);
}

/** Everything in which the SDK's text differs from the contract on the day of one revision. */
function driftFrom(contract: Contract, model: SdkModel): Drift[] {
  const shown = relative(process.cwd(), model.file);
  const found: Found = (field, what, edit) => ({ what, from: field ? `${shown}:${field.line}` : shown, edit });
  const token = model.response.find(({ name }) => name === "SdkToken");
  const seconds = token && validitySeconds(token.text);
  return [
    ...namesDrift("parameter", PARAMETERS_FILE, contract.parameters, model.request, found),
    ...contract.parameters.flatMap((parameter) => {
      const field = model.request.find(({ name }) => name === parameter.name);
      return field ? parameterDrift(parameter, field, found) : [];
    }),
    ...namesDrift("response field", "contract/vendor/outputs.ts", contract.outputs, model.response, found),
    ...(seconds === undefined || seconds === contract.tokenValiditySeconds
      ? []
      : [
          found(
            token,
            `a token is valid for ${seconds} s, not ${contract.tokenValiditySeconds} s`,
            `contract/vendor/limits.ts: add the validity with its day`,
          ),
        ]),
    ...(model.endpoint === FACEID.endpoint && model.apiVersion === FACEID.version
      ? []
      : [
          found(
            undefined,
            `the API is ${model.endpoint} ${model.apiVersion}, not ${FACEID.endpoint} ${FACEID.version}`,
            "contract/vendor/api.ts",
          ),
        ]),
  ];
}

/** Documentation that is not the one that was last read and turned into the contract's rules. */
function textDrift({ file, request, response }: SdkModel): Drift[] {
  return [...request, ...response].flatMap(({ name, text, line }) => {
    const read = SDK_TEXTS.digests[name];
    const digest = textDigest(text);
    if (read === undefined || read === digest) return [];
    return [
      {
        what: `the text of ${name} is not that of SDK ${SDK_TEXTS.version}: ${JSON.stringify(text)}`,
        from: `${relative(process.cwd(), file)}:${line}`,
        edit: `contract/: whatever the text changes; then contract/vendor/sdk-texts.ts: ${name}: "${digest}"`,
      },
    ];
  });
}

/**
 * Compares the contract with a release of the SDK. The release may be old: the drifts are those from the
 * revision that it is nearest to, or the newest of these where several are alike.
 */
export function sdkDrift(model: SdkModel): Comparison {
  const candidates = REVISIONS.map(({ date }) => ({ date, drifts: driftFrom(contractAt(date), model) })).reverse();
  const best = candidates.reduce((one, other) => (other.drifts.length < one.drifts.length ? other : one));
  const later = REVISIONS.filter(({ date }) => date > best.date);
  const ahead =
    later.length === 0 ? "" : `, which contract/ is ahead of by ${later.map(({ date }) => date).join(", ")}`;
  return {
    kind: "sdk",
    source: `SDK ${model.version}${best.drifts.length === 0 ? ` is of revision ${best.date}${ahead}` : ""}`,
    since: best.date,
    drifts: [...best.drifts, ...textDrift(model)],
  };
}
