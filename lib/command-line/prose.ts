import { createColors } from "picocolors";
import { wrapLines } from "../wrap-lines";
import { coloursOn } from "./colours";
import type { CommandContext } from "./context";
import type { TextStream } from "./text-stream";

/** Width of a terminal that does not report its own. Columns. */
export const USUAL_WIDTH = 80;

/** The width of a terminal; undefined for anything else, whose lines are left as they are. */
export const terminalWidth = ({ isTTY = false, columns }: TextStream): number | undefined =>
  isTTY ? columns || USUAL_WIDTH : undefined;

/** Text for a person, wrapped to the terminal that it goes to. */
export function wrapFor(stream: TextStream, text: string): string {
  const width = terminalWidth(stream);
  return width === undefined ? text : wrapLines(text, width);
}

/** The stderr of a command: on a terminal it wraps, and shows `error:` and `warning:` in colour. */
export function stderrForPeople(context: CommandContext): TextStream {
  const { stderr } = context;
  if (!stderr.isTTY) return stderr;
  const { red, yellow } = createColors(coloursOn(context, "stderr"));
  const coloured = (text: string): string => text.replace(/^error:/gm, red).replace(/^warning:/gim, yellow);
  return {
    write: (text) => stderr.write(wrapFor(stderr, coloured(text))),
    isTTY: true,
    get columns() {
      return stderr.columns ?? USUAL_WIDTH;
    },
    ...(stderr.fd === undefined ? {} : { fd: stderr.fd }),
  };
}
