/** What is wrong with values that do not go together, and what fixes it; the one who reports it adds where. */
export interface Mistake {
  /** What was got and what is allowed. */
  readonly message: string;
  readonly fix: string;
}
