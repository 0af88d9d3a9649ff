/** A stream of text that a command writes to. */
export interface TextStream {
  write(text: string): unknown;
  /** Descriptor to which a child process can write as well. */
  readonly fd?: number;
  /** Whether a person reads it on a terminal. */
  readonly isTTY?: boolean;
  /** Width of that terminal. */
  readonly columns?: number;
}
