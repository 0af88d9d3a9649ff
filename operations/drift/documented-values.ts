import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";

const each =
  (pattern: RegExp) =>
  (text: string): string[] =>
    [...text.matchAll(pattern)].map(([, value = ""]) => value);

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** How the vendor's translation spells a name since 2025-09-25, where more than case, spaces and marks differ. */
const SPELLINGS: Readonly<Record<string, string>> = { indonesianidentitycard: "IndonesiaIDCard" };

/** The IdCardTypes of a list with one per line, under the name that the contract knows, else as they are written. */
function idCardTypes(text: string): string[] {
  const known = new Map(ID_CARD_TYPES.map(({ name }) => [letters(name), name as string]));
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !/valid values/i.test(line))
    .map((line) => (/^\s*(?:\d+\.\s*)?([^:(]*)/.exec(line)?.[1] ?? line).trim().replace(/\.$/, ""))
    .map((name) => known.get(letters(name)) ?? SPELLINGS[letters(name)] ?? name);
}

/** How the values of a parameter are read from its documentation, by the parameter's name. */
export const DOCUMENTED_VALUES: Readonly<Record<string, (text: string) => string[]>> = {
  CheckMode: each(/^\s*(\d+)\s*:/gm),
  SecurityLevel: each(/^\s*(\d+)\s*:/gm),
  IdCardType: idCardTypes,
  SelectedWarningCodes: each(/(-\d{4})\b/g),
  SdkVersion: each(/^\s*([A-Z]+)\s*:/gm),
  ActionList: each(/^\s*"(\w+)"\s*$/gm),
};

/** The default that the documentation names, as it is written; undefined when it names none. */
export function documentedDefault(text: string): string | undefined {
  return (
    /default value(?: is|:) `?([\w-]+)`?/i.exec(text)?.[1] ??
    /^\s*(?:\d+\.\s*)?(\w+)\b.*\(default(?: value)?\)/im.exec(text)?.[1]
  );
}
