import { stripVTControlCharacters } from "node:util";

/** Narrower than this nothing is readable, wrapped or not. Columns. */
const NARROWEST = 20;

/** How much further in the second line of a paragraph begins. Columns. */
const HANGING = 2;

/** A line to be copied into a shell. */
const SHELL_LINE = /^\s*(?:\w+=\S+ )*(?:npx|npm|node|terraform|curl) /;
/** A word with its quotes, and an option with its value. */
const SHELL_WORD = /\s*(?:--[\w-]+ (?!-))?(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const WORD = /\s*\S+/g;

/** Two columns with at least two spaces between them. */
const COLUMNS = /^\s*\S+(?: \S+)* {2,}(?=\S)/;

const columns = (text: string): number => stripVTControlCharacters(text).length;

function indentation(line: string, width: number): number {
  const plain = stripVTControlCharacters(line);
  const second = COLUMNS.exec(plain)?.[0].length ?? width;
  return second <= width / 2 ? second : plain.length - plain.trimStart().length + HANGING;
}

function wrapLine(line: string, width: number): string {
  // What moves the cursor is not prose.
  if (columns(line) <= width || line.includes("\r")) return line;
  const shell = SHELL_LINE.test(line);
  const [first = "", ...words] = line.match(shell ? SHELL_WORD : WORD) ?? [];
  const indent = " ".repeat(indentation(line, width));
  const end = shell ? " \\" : "";
  const lines = [first];
  for (const word of words) {
    const last = String(lines.at(-1));
    if (columns(last) + columns(word) + end.length <= width) lines[lines.length - 1] = last + word;
    else lines.push(indent + word.trimStart());
  }
  return lines.join(`${end}\n`);
}

/**
 * Breaks every line that is longer than a width between two words, and indents what follows: under the second column of
 * a line that has two, else a little further than the line. A word is never broken, and a shell's line is continued
 * with `\` so that it can still be copied.
 * @param width columns
 */
export const wrapLines = (text: string, width: number): string =>
  width < NARROWEST
    ? text
    : text
        .split("\n")
        .map((line) => wrapLine(line, width))
        .join("\n");
