import { clientKeysVersionId } from "./client-key-versions";
import { parseClientKeys } from "./client-keys";
import type { KeyVersions } from "./key-versions";

/**
 * The text that replaces the single document once it is copied: releases without numbered documents read it and refuse.
 */
export const RETIRED_DOCUMENT = '{"version":2,"readsFrom":"client-keys-N with the highest N"}';

function ids(text: string): string {
  try {
    const { keys, edgeKeys = [] } = parseClientKeys(text);
    return [...keys, ...edgeKeys].map(({ id }) => id).join(", ") || "none";
  } catch {
    return "not readable";
  }
}

/**
 * Takes the single document out of use after it was copied to number 1, so that no command of an older
 * release changes what no function reads. Such a change after the copy is reported: SSM lets those commands overwrite
 * the document at any time.
 *
 * @throws UserError
 */
export async function retireFirstDocument(
  versions: KeyVersions,
  numbers: readonly number[],
  warn: (text: string) => void,
): Promise<void> {
  const text = await versions.text(0);
  if (text === RETIRED_DOCUMENT) return;
  if (!numbers.includes(1) || text !== (await versions.text(1))) {
    warn(
      `a command of an older release wrote ${clientKeysVersionId(0)} in ${versions.secretName} after the keys had moved to numbered versions. ` +
        `What it changed does not count: its keys were ${ids(text)}. Compare with \`npx ekyc keys list\` and repeat the change with this release.`,
    );
  }
  await versions.replaceFirst(RETIRED_DOCUMENT);
}
