import { UserError } from "../../lib/user-error";
import type { FunctionVersions } from "./function-versions";
import type { ReleaseRecord } from "./record";

/**
 * Puts the traffic back by hand: a release that was killed is cleaned up, otherwise the last one is undone.
 * @param lastRecord reads the record of the last release
 * @returns what was done, as text
 * @throws UserError when there is nothing to go back to
 */
export async function rollBack(versions: FunctionVersions, lastRecord: () => ReleaseRecord): Promise<string> {
  const { version, additional, exposed } = await versions.standing();
  if (additional !== undefined || exposed.length > 0) {
    if (additional !== undefined) await versions.shift(version, version, 100);
    for (const candidate of exposed) await versions.hide(candidate);
    return `cleaned up: all traffic goes to version ${version}`;
  }
  const { from, to, outcome } = lastRecord();
  if (to !== version || from === version) {
    throw new UserError(
      `The traffic goes to version ${version}, but the last release (${outcome}) was of version ${to ?? "(none)"} after ${from}.`,
      "Release a deployment of the code you want instead.",
    );
  }
  await versions.shift(from, from, 100);
  return `all traffic goes to version ${from} again, before it was ${version}`;
}
