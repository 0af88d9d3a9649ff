import { defaultProfiles } from "../../contract/endpoint/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN, CALL_BY_HAND, FACEID, SEED_PAGE } from "../../contract/vendor/api";
import { describePeriods, listedOn } from "../../contract/vendor/dated";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { TOKEN_VALIDITY_SECONDS } from "../../contract/vendor/limits";
import { contractAt, EVERY_REVISION, REVISIONS, SEED_REVISION } from "../../contract/vendor/revisions";
import type { RuleKind } from "../../contract/vendor/rules";
import { wireName } from "../../contract/vendor/wire-name";
import { code, GENERATED_NOTE, table } from "./markdown";

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

/** docs/profiles.md: the default profiles, the parameters behind them and how the contract changed. */
export function profilesPage(): string {
  const newest = contractAt("latest");
  const listed = ID_CARD_TYPES.filter((type) => listedOn(type, newest.revision)).length;
  const ofThePage = contractAt(SEED_REVISION).idCardTypes.length;
  const onPage = EVERY_REVISION.parameters.filter(({ perRequest }) => !perRequest);
  const perRequest = EVERY_REVISION.parameters.filter((parameter) => parameter.perRequest);
  return `${GENERATED_NOTE}

# Profiles

A profile is a named set of parameters of \`${APPLY_SDK_VERIFICATION_TOKEN}\` that the server fixes: a client names the
profile and cannot weaken it. There is one default profile per IdCardType, named after it, with \`checkMode: 1\` and
\`securityLevel: 4\`. An environment selects and overrides them: [configuration.md](configuration.md).

Source: ${SEED_PAGE}, with the changes of the documentation since then. An environment's profiles are checked by its own revision
(key \`contract\`, by default \`latest\`): what that revision does not list is refused.

## The default profiles

${ofThePage} types by ${code(SEED_REVISION)}, the page; ${listed} by ${code(newest.revision)}, the newest revision.

${table(
  ["Profile", "Identity document", "Listed by the vendor"],
  ID_CARD_TYPES.map((type) => [code(type.name), type.title, describePeriods(type) || "always"]),
)}

Whether the service refuses a type that is no longer listed is not documented. The smoke checks report such a refusal as
\`skipped: delisted\`.

## Parameters

${table(
  ["Parameter", "Type", "Default", "Valid values", "Listed", "Meaning"],
  onPage.map((parameter) => [
    code(parameter.name),
    parameter.type,
    parameter.default === undefined ? "" : code(parameter.default),
    parameter.name === "IdCardType"
      ? "see above"
      : (parameter.validValues ?? [])
          .map((value) => {
            if (parameter.name === "ActionList") return code(value.value);
            const periods = describePeriods(value);
            return `${code(value.value)} ${value.meaning}${periods === "" ? "" : ` (${periods})`}`;
          })
          .join(", "),
    describePeriods(parameter) || "always",
    parameter.meaning,
  ]),
)}

Each request may bring these itself, in the body of \`POST /v1/tokens\`; no profile fixes them:

${table(
  ["Parameter", "Most characters", "Listed", "Meaning"],
  perRequest.map((parameter) => [
    code(parameter.name),
    String(parameter.maxLength ?? ""),
    describePeriods(parameter) || "always",
    parameter.meaning,
  ]),
)}

## Rules between parameters

${EVERY_REVISION.rules.map(({ text, kind, source }) => `- ${text} Where it is not kept, ${KINDS[kind]}. Source: ${source}.`).join("\n")}

## Calls by hand

The page offers [API Explorer](${CALL_BY_HAND.apiExplorer}) for a call from the browser, and a command
line interface, with which a token for each default profile is (after \`${CALL_BY_HAND.commandLine} configure\`):

\`\`\`sh
${Object.values(defaultProfiles(EVERY_REVISION)).map(commandLine).join("\n")}
\`\`\`

## Revisions of the contract

${table(
  ["Revision", "What changed", "Source"],
  REVISIONS.map(({ date, change, source }) => [code(date), change, source]),
)}

A token is valid for ${TOKEN_VALIDITY_SECONDS.map(({ from, seconds }) => `${seconds} s (text from ${from} on)`).join(", ")}. \`expiresAt\` promises the
smaller of the environment's revision and the newest text, unless \`endpoint.tokenValidity\` says otherwise, with a reason.
`;
}
