/** A part of a word: in single quotes, in double quotes, or bare. */
const PART = /'([^']*)'|"((?:[^"\\]|\\.)*)"|((?:[^\s'"\\#]|\\.)+)/y;

/**
 * The words of one line of shell: quotes and backslashes are taken off, `$NAME` is filled in. Ends at a comment.
 * @throws Error for what a line of the documentation should not have
 */
export function shellWords(line: string, variables: Readonly<Record<string, string>> = {}): string[] {
  const expanded = (text: string): string =>
    text.replaceAll(/\$(\w+)/g, (whole, name: string) => variables[name] ?? whole).replaceAll(/\\(.)/g, "$1");
  const words: string[] = [];
  let at = 0;
  let inWord = false;
  while (at < line.length && line[at] !== "#") {
    if (/\s/.test(line[at] ?? "")) {
      inWord = false;
      at += 1;
      continue;
    }
    PART.lastIndex = at;
    const [part, single, double, bare] = PART.exec(line) ?? [];
    if (part === undefined) throw new Error(`not a line of shell that is understood here, at ${at}: ${line}`);
    const text = single ?? expanded(double ?? bare ?? "");
    if (inWord) words.push(`${words.pop()}${text}`);
    else words.push(text);
    inWord = true;
    at += part.length;
  }
  return words;
}
