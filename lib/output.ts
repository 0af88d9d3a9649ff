/** Where a command's output goes. Data goes to `out`, everything said to a person about the run to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}
