/** Where the reports of smoke runs are kept: one text per name, stored whole or not at all. */
export interface HistoryStore {
  /** The place as the command line gives it. */
  readonly place: string;
  /** Checks before a run that its report can be stored, and leaves nothing behind. @throws UserError */
  prepare(): Promise<void>;
  /**
   * Keeps a text under a name that is not taken.
   * @param withinMs after how long it is given up, where it may take long
   * @throws UserError
   */
  keep(name: string, text: string, withinMs: number): Promise<void>;
  /** Every name, sorted. @throws UserError */
  names(): Promise<readonly string[]>;
  /** A text by its name. @throws UnreadableEntry; UserError when nothing can be read at all */
  read(name: string): Promise<string>;
  /** Deletes a text. A text that is gone counts as deleted. @throws UserError */
  delete(name: string): Promise<void>;
  /** An entry's name for people: its path or address. */
  shown(name: string): string;
}

/** An entry that cannot be read and is left out. The message goes on after its name: `cannot be read (EISDIR)`. */
export class UnreadableEntry extends Error {
  override readonly name = "UnreadableEntry";
}
