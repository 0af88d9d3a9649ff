import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, UserError } from "../../../lib/user-error";
import { type HistoryStore, UnreadableEntry } from "./history-store";

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown error";

/** A history in a folder. */
export class FolderHistory implements HistoryStore {
  constructor(readonly place: string) {}

  /** Makes the folder if it is not there. @throws UserError */
  async prepare(): Promise<void> {
    const probe = join(this.place, `.probe.${process.pid}.tmp`);
    try {
      mkdirSync(this.place, { recursive: true });
      writeFileSync(probe, "", { flag: "wx" });
      rmSync(probe);
    } catch (error) {
      throw new UserError(
        `The history folder ${this.place} cannot be written to (${reasonOf(error)}).`,
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
        `The report cannot be kept in ${this.place} (${reasonOf(error)}).`,
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
        `The history folder ${this.place} cannot be read (${reasonOf(error)}).`,
        "Name the folder that `npm run smoke -- --history FOLDER` writes to.",
      );
    }
  }

  /** @throws UnreadableEntry */
  async read(name: string): Promise<string> {
    try {
      return readFileSync(join(this.place, name), "utf8");
    } catch (error) {
      throw new UnreadableEntry(`cannot be read (${reasonOf(error)})`);
    }
  }

  async delete(name: string): Promise<void> {
    rmSync(join(this.place, name));
  }

  shown(name: string): string {
    return join(this.place, name);
  }
}
