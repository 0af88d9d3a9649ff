/** Where the reports of smoke runs are kept: one text under each name, whole or not there. */
export interface HistoryStore {
  /** The place as the command line gives it. */
  readonly place: string;
  /** Finds out before a run whether its report can be kept, and leaves nothing behind. @throws UserError */
  prepare(): Promise<void>;
  /**
   * Keeps a text under a name that nothing has.
   * @param withinMs after how long it is given up, where it may take long
   * @throws UserError
   */
  keep(name: string, text: string, withinMs: number): Promise<void>;
  /** Every name, sorted. @throws UserError */
  names(): Promise<readonly string[]>;
  /** A text by its name. @throws UnreadableEntry; UserError when nothing can be read at all */
  read(name: string): Promise<string>;
  /** Deletes a text; one that is gone is deleted already. @throws UserError */
  delete(name: string): Promise<void>;
  /** How people call an entry: its path or address. */
  shown(name: string): string;
}

/** An entry that cannot be read and is left out. The message goes on after its name: `cannot be read (EISDIR)`. */
export class UnreadableEntry extends Error {
  override readonly name = "UnreadableEntry";
}
