import { SEED_PAGE } from "../../../contract/api";
import { ID_CARD_TYPES, type IdCardTypeSpec } from "../../../contract/id-card-types";
import { TOKEN_VALIDITY_SECONDS } from "../../../contract/limits";
import { type Contract, REVISIONS } from "../../../contract/revisions";
import { code, GENERATED_NOTE, table } from "./markdown";

const listedText = ({ listed }: IdCardTypeSpec): string =>
  listed?.map(({ from, until }) => `${from} to ${until ?? "today"}`).join(", ") ?? "always";

/** docs/profiles.md: the default profiles, the parameters behind them and how the contract changed. */
export function profilesPage(contract: Contract): string {
  const types: readonly IdCardTypeSpec[] = ID_CARD_TYPES;
  return `${GENERATED_NOTE}

# Profiles

A profile is a named set of parameters of \`ApplySdkVerificationToken\` that the server fixes: a client names the
profile and cannot weaken it. There is one default profile per IdCardType, named after it, with \`checkMode: 1\` and
\`securityLevel: 4\`. An environment selects and overrides them: [configuration.md](configuration.md).

Source: ${SEED_PAGE}, with the changes of the documentation since then. Default revision: ${code(contract.revision)}.

## The ${contract.idCardTypes.length} default profiles

${table(
  ["Profile", "Identity document", "Listed by the vendor"],
  types.map((type) => [code(type.name), type.title, listedText(type)]),
)}

Whether the service refuses a type that is no longer listed is not documented. The smoke checks report such a refusal as
\`skipped: delisted\`.

## Parameters

${table(
  ["Parameter", "Type", "Default", "Valid values", "Meaning"],
  contract.parameters.map((parameter) => [
    code(parameter.name),
    parameter.type,
    parameter.default === undefined ? "" : code(parameter.default),
    parameter.name === "IdCardType"
      ? "see above"
      : (parameter.validValues ?? [])
          .map(({ value, meaning }) => (parameter.name === "ActionList" ? code(value) : `${code(value)} ${meaning}`))
          .join(", "),
    parameter.meaning,
  ]),
)}

## Rules between parameters

${contract.rules.map((rule) => `- ${rule.text}`).join("\n")}

## Revisions of the contract

${table(
  ["Revision", "What changed", "Source"],
  REVISIONS.map(({ date, change, source }) => [code(date), change, source]),
)}

A token is valid for ${TOKEN_VALIDITY_SECONDS.map(({ from, seconds }) => `${seconds} s (text from ${from} on)`).join(", ")}.
`;
}
