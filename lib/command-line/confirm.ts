import { createInterface } from "node:readline";

/** Streams of a process, at whose other end a person may sit. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * Asks a person on a terminal: only y or yes is a yes; the end of the input is a no.
 *
 * @returns undefined where there is nobody to ask
 */
export function confirmOn({ stdin, stderr }: Terminal): ((question: string) => Promise<boolean>) | undefined {
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  return (question) =>
    new Promise((resolve) => {
      // Without raw mode Ctrl-C stays the signal that ends the process.
      const lines = createInterface({ input: stdin, output: stderr, terminal: false });
      lines.once("close", () => resolve(false));
      lines.question(question, (answer) => {
        resolve(/^\s*y(es)?\s*$/i.test(answer));
        lines.close();
      });
    });
}
