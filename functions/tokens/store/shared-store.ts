/** Whether something may be done now, by a limit. */
export interface Admission {
  /** Until a place is free, milliseconds, above 0; 0 when this one has been admitted and counted. */
  readonly waitMs: number;
  /** How many more would be admitted now. */
  readonly remaining: number;
}

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
  /**
   * Counts what is done by its last times, so that no window holds more than the limit, wherever it begins. What is not
   * admitted is not counted.
   * @param limit most of one name within a window, at least 1
   * @param windowMs milliseconds; a place is free again so much later
   */
  admit(name: string, limit: number, windowMs: number): Promise<Admission>;
}
