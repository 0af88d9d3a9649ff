/** Where a command's words go. Data goes to `out`, everything said to a person about the run to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Standard output and standard error of this process. */
export const processOutput: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
