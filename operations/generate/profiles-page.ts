import { defaultProfiles } from "../../contract/endpoint/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN, CALL_BY_HAND, FACEID } from "../../contract/vendor/api";
import { describePeriods, listedOn } from "../../contract/vendor/dated";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { TOKEN_VALIDITY_SECONDS } from "../../contract/vendor/limits";
import type { ParameterSpec } from "../../contract/vendor/parameter-spec";
import { contractAt, EVERY_REVISION, REVISIONS, SEED_REVISION } from "../../contract/vendor/revisions";
import type { RuleKind } from "../../contract/vendor/rules";
import { wireName } from "../../contract/vendor/wire-name";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

/** The region of the examples; every revision offers the API there. */
const REGION = "ap-singapore";

const KINDS: Readonly<Record<RuleKind, string>> = {
  required: "the API refuses the request",
  refused: "the API refuses the request",
  ignored: "the parameter has no effect: the API takes the request, and synth warns",
};

/** The call of a profile with the vendor's command line interface. */
const commandLine = (profile: object): string =>
  [
    `${CALL_BY_HAND.commandLine} ${FACEID.service} ${APPLY_SDK_VERIFICATION_TOKEN} --region ${REGION}`,
    ...Object.entries(profile).map(([name, value]) => `--${wireName(name)} ${value}`),
  ].join(" ");

/** How many types the page and the newest revision list. */
function typeCounts(): string {
  const { revision } = contractAt("latest");
  const listed = ID_CARD_TYPES.filter((type) => listedOn(type, revision)).length;
  const onPage = contractAt(SEED_REVISION).idCardTypes.length;
  return `${onPage} types by ${code(SEED_REVISION)}, the page; ${listed} by ${code(revision)}, the newest revision.`;
}

const typeTable = (): string =>
  table(
    ["Profile", "Identity document", "Listed by the vendor"],
    ID_CARD_TYPES.map((type) => [code(type.name), type.title, describePeriods(type) || "always"]),
  );

function validValues({ name, validValues: values = [] }: ParameterSpec): string {
  if (name === "IdCardType") return "see above";
  const texts = values.map((value) => {
    if (name === "ActionList") return code(value.value);
    const periods = describePeriods(value);
    return `${code(value.value)} ${value.meaning}${periods === "" ? "" : ` (${periods})`}`;
  });
  return texts.join(", ");
}

const parameterTable = (parameters: readonly ParameterSpec[]): string =>
  table(
    ["Parameter", "Type", "Default", "Valid values", "Listed", "Meaning"],
    parameters.map((parameter) => [
      code(parameter.name),
      parameter.type,
      parameter.default === undefined ? "" : code(parameter.default),
      validValues(parameter),
      describePeriods(parameter) || "always",
      parameter.meaning,
    ]),
  );

const requestTable = (parameters: readonly ParameterSpec[]): string =>
  table(
    ["Parameter", "Most characters", "Listed", "Meaning"],
    parameters.map((parameter) => [
      code(parameter.name),
      String(parameter.maxLength ?? ""),
      describePeriods(parameter) || "always",
      parameter.meaning,
    ]),
  );

const revisionTable = (): string =>
  table(
    ["Revision", "What changed", "Source"],
    REVISIONS.map(({ date, change, source }) => [code(date), change, source]),
  );

const validityTable = (): string =>
  table(
    ["Text from", "A token is valid for"],
    TOKEN_VALIDITY_SECONDS.map(({ from, seconds }) => [from, `${seconds} s`]),
  );

/**
 * The generated parts of docs/profiles.md: the default profiles, the parameters behind them and how the contract
 * changed.
 */
export const profilesPage = (): PageParts => ({
  types: `${typeCounts()}\n\n${typeTable()}`,
  parameters: parameterTable(EVERY_REVISION.parameters.filter(({ perRequest }) => !perRequest)),
  "request-parameters": requestTable(EVERY_REVISION.parameters.filter(({ perRequest }) => perRequest)),
  rules: EVERY_REVISION.rules
    .map(({ text, kind, source }) => `- ${text} Otherwise ${KINDS[kind]}. Source: ${source}.`)
    .join("\n"),
  calls: `\`\`\`sh\n${Object.values(defaultProfiles(EVERY_REVISION)).map(commandLine).join("\n")}\n\`\`\``,
  revisions: revisionTable(),
  validity: validityTable(),
});
