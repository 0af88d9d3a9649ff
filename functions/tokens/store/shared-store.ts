/**
 * What the instances of a function share. Each method is one step that nothing comes between, as one script of a
 * database is; values are texts, and each ends by itself.
 */
export interface SharedStore {
  /**
   * Puts a value under a name that has none.
   * @param ttlMs how long the value stays, milliseconds
   * @returns the value that stands there already, which is left alone; undefined once this one does
   */
  take(name: string, value: string, ttlMs: number): Promise<string | undefined>;
  /** Puts another value in the place of one, if that still stands there. */
  replace(name: string, before: string, after: string, ttlMs: number): Promise<void>;
  /** Removes a value, if it still stands there. */
  free(name: string, before: string): Promise<void>;
}
