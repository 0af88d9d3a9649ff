/** What stands for a character after a backslash in `$'…'`. */
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v" };

const ANSI_ESCAPE = /\\(?:u([0-9a-fA-F]{1,4})|x([0-9a-fA-F]{1,2})|([\s\S]))/g;

const unescapeAnsi = (text: string): string =>
  text.replace(ANSI_ESCAPE, (_all, unicode?: string, hex?: string, one = "") => {
    const code = unicode ?? hex;
    return code === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16));
  });

/** A part of a word: `$'…'`, `'…'`, `"…"`, or bare. */
const PART =
  /\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|'([^']*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|((?:[^\s'"\\|;&<>]|\\[^\r\n])+)/y;

/** What separates words of one command: blanks, and line breaks that a backslash or a caret continues. */
const GAP = /(?:[ \t]|[\\^]\r?\n)+/y;

/** A line break whose backslash got lost: the next line goes on with an option or a quoted text. */
const LOST_CONTINUATION = /\s*\n\s*(?=-|['"])/y;

/** The words of a shell's command, which ends where a pipe, a redirection or another line begins. */
export function shellWords(command: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  let inWord = false;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(command) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  for (;;) {
    if (take(GAP) ?? take(LOST_CONTINUATION)) inWord = false;
    const part = take(PART);
    if (part === undefined) return words;
    const [, ansi, single, double, bare = ""] = part;
    const text =
      (ansi === undefined ? single : unescapeAnsi(ansi)) ??
      double?.replace(/\\\r?\n/g, "").replace(/\\([\\"$`])/g, "$1") ??
      bare.replace(/\\(.)/g, "$1");
    if (inWord) words.push(`${words.pop()}${text}`);
    else words.push(text);
    inWord = true;
  }
}
