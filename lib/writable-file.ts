import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "./user-error";

/** Why a file cannot be replaced by a rename or, if it is not a regular file, written to; undefined when it can. */
function obstacleTo(file: string): string | undefined {
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing?.isDirectory()) return "EISDIR";
  if (existing) accessSync(file, constants.W_OK);
  if (!existing || existing.isFile()) accessSync(dirname(file), constants.W_OK | constants.X_OK);
  return undefined;
}

/** Checks before the work starts that its result can be written, and changes nothing. @throws UserError */
export function assertWritable(file: string, option: string): void {
  try {
    const obstacle = obstacleTo(file);
    if (obstacle) throw Object.assign(new Error(obstacle), { code: obstacle });
  } catch (error) {
    throw new UserError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
      `Name a file in a folder that exists and that you may write to, with ${option}.`,
    );
  }
}
