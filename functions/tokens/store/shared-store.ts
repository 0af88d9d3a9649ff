/** Whether something may be done now, by a limit. */
export interface Admission {
  /** Until a place is free, milliseconds, above 0; 0 when this one has been admitted and counted. */
  readonly waitMs: number;
  /** How many more would be admitted now. */
  readonly remaining: number;
}

/**
 * What the instances of a function share. Each method is one atomic step, like one script of a
 * database; values are texts, and each expires by itself.
 */
export interface SharedStore {
  /**
   * Puts a value under a name that has none.
   * @param ttlMs how long the value stays, milliseconds
   * @returns the value that is there already, which is left alone; undefined once this one is
   */
  take(name: string, value: string, ttlMs: number): Promise<string | undefined>;
  /** Replaces a value by another, if it is still there. */
  replace(name: string, before: string, after: string, ttlMs: number): Promise<void>;
  /** Removes a value, if it is still there. */
  free(name: string, before: string): Promise<void>;
  /**
   * Counts what is done by its last times, so that no window holds more than the limit, wherever it begins. What is not
   * admitted is not counted.
   * @param limit most of one name within a window, at least 1
   * @param windowMs milliseconds; a place is free again this much later
   */
  admit(name: string, limit: number, windowMs: number): Promise<Admission>;
}
