import { CLIENT_KEYS_VERSION_ID } from "./client-keys";

/**
 * How many numbered versions stay when another is written. A secret holds ten versions (PutSecretValue, 1078/38645,
 * 2026-05-14): the document of before, these, the new one, and two in reserve.
 */
export const KEPT_VERSIONS = 6;

const NUMBERED = new RegExp(`^${CLIENT_KEYS_VERSION_ID}-([1-9][0-9]{0,14})$`);

/** VersionId of the n-th document; that of 0 is the single document of releases before the numbers. */
export const clientKeysVersionId = (number: number): string =>
  number === 0 ? CLIENT_KEYS_VERSION_ID : `${CLIENT_KEYS_VERSION_ID}-${number}`;

/** The numbers of a secret's documents, lowest first; versions that do not hold client keys are left out. */
export function clientKeysNumbers(versionIds: readonly string[]): number[] {
  return versionIds
    .flatMap((id) => (id === CLIENT_KEYS_VERSION_ID ? 0 : Number(NUMBERED.exec(id)?.[1] ?? [])))
    .filter((number) => Number.isSafeInteger(number))
    .sort((a, b) => a - b);
}
