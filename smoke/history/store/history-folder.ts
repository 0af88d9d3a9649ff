import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readRegularFile, UnreadableFileError } from "../../../lib/read-regular-file";
import { EXIT, UserError } from "../../../lib/user-error";
import { type HistoryStore, UnreadableEntry } from "./history-store";

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown error";

/** Largest report that is read: a run of some 100,000 checks. Bytes. */
const LARGEST_REPORT_BYTES = 256 * 1024 * 1024;

/**
 * Makes a folder and its parents. `mkdirSync` does the same, but never returns where no folder can be made, for example
 * below /proc.
 */
function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) {
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another run may have made it in between.
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}

/** A history in a folder. */
export class FolderHistory implements HistoryStore {
  constructor(readonly place: string) {}

  /** Makes the folder if it is not there. @throws UserError */
  async prepare(): Promise<void> {
    const probe = join(this.place, `.probe.${process.pid}.tmp`);
    try {
      makeFolder(this.place);
      writeFileSync(probe, "", { flag: "wx" });
      rmSync(probe);
    } catch (error) {
      throw new UserError(
        `The history folder ${this.place} cannot be written to (${errorCode(error)}).`,
        "Name a folder that you may write to with --history.",
      );
    }
  }

  /** @throws UserError */
  async keep(name: string, text: string): Promise<void> {
    const temporary = join(this.place, `.${name}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, text, { flag: "wx" });
      renameSync(temporary, join(this.place, name));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new UserError(
        `The report cannot be kept in ${this.place} (${errorCode(error)}).`,
        "Make room there, or name another folder with --history.",
        EXIT.failed,
      );
    }
  }

  /** @throws UserError */
  async names(): Promise<readonly string[]> {
    try {
      return readdirSync(this.place).sort();
    } catch (error) {
      throw new UserError(
        `The history folder ${this.place} cannot be read (${errorCode(error)}).`,
        "Name the folder that `npx ekyc smoke --history FOLDER` writes to.",
      );
    }
  }

  /** @throws UnreadableEntry */
  async read(name: string): Promise<string> {
    try {
      return readRegularFile(join(this.place, name), LARGEST_REPORT_BYTES).toString("utf8");
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      throw new UnreadableEntry(`cannot be read (${error.reason})`);
    }
  }

  /** One that is gone counts as deleted. @throws UserError */
  async delete(name: string): Promise<void> {
    try {
      rmSync(join(this.place, name), { force: true });
    } catch (error) {
      throw new UserError(
        `${this.shown(name)} cannot be deleted (${errorCode(error)}).`,
        "Give yourself the right to write to the folder, then prune it again.",
        EXIT.failed,
      );
    }
  }

  shown(name: string): string {
    return join(this.place, name);
  }
}
