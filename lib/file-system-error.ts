import { EXIT, UserError } from "./user-error";

const NO_ROOM = "Make room on the disk, then run the command again.";
const NO_RIGHT = "Give yourself the right to write there, or run the command in a copy of the project that is yours.";

/** What the machine refuses regardless of the program, and how to fix it. */
const FIXES: Readonly<Record<string, string>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
};

/** An error of the file system as a UserError; undefined for any other error. */
export function fileSystemError(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", syscall, path, dest }: NodeJS.ErrnoException & { readonly dest?: string } = error;
  const fix = FIXES[code];
  // A network error has a syscall too, but no path.
  if (fix === undefined || (path === undefined && syscall !== "write")) return undefined;
  return new UserError(`${dest ?? path ?? "A file"} cannot be written (${code}, ${syscall}).`, fix, EXIT.failed);
}
