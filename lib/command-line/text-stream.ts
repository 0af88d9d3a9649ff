/** A stream of text that a command writes to. */
export interface TextStream {
  /** @param done is told why the text could not be written, for example because nobody reads it any more */
  write(text: string, done?: (error?: Error | null) => void): unknown;
  /** Descriptor to which a child process can write as well. */
  readonly fd?: number;
  /** Whether a person reads it on a terminal. */
  readonly isTTY?: boolean;
  /** Width of that terminal. */
  readonly columns?: number;
}
