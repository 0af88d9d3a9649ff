const BLANK = /(?:\s|,)+/y;
const NAME = /[A-Za-z_$][\w$-]*/y;
const TEXT = /'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|`([^`\\]*(?:\\[\s\S][^`\\]*)*)`/y;
const CUT = /\.\.\. \d+ more characters?/y;
const WORD = /[^\s,{}[\]]+/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g;
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const WORDS: Readonly<Record<string, unknown>> = { null: null, true: true, false: false, undefined };

class NotALiteral extends Error {}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): unknown {
    this.take(BLANK);
    if (this.next("{")) return this.members();
    if (this.next("[")) return this.items();
    const text = this.string();
    if (text !== undefined) return this.take(CUT) ? undefined : text;
    const word = this.take(WORD)?.[0];
    if (word === undefined) throw new NotALiteral();
    return word in WORDS ? WORDS[word] : Number.isNaN(Number(word)) ? undefined : Number(word);
  }

  private members(): object {
    const members = new Map<string, unknown>();
    for (this.take(BLANK); !this.next("}"); this.take(BLANK)) {
      const name = this.string() ?? this.take(NAME)?.[0];
      this.take(BLANK);
      if (name === undefined || !this.next(":")) throw new NotALiteral();
      members.set(name, this.value());
    }
    return Object.fromEntries(members);
  }

  private items(): unknown[] {
    const items: unknown[] = [];
    for (this.take(BLANK); !this.next("]"); this.take(BLANK)) items.push(this.value());
    return items;
  }

  private string(): string | undefined {
    const found = this.take(TEXT);
    if (!found) return undefined;
    return (found[1] ?? found[2] ?? found[3] ?? "").replace(ESCAPE, (_all, unicode, hex, one) => {
      const code: string | undefined = unicode ?? hex;
      return code === undefined ? (ESCAPED[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16));
    });
  }

  private next(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    this.at += found?.[0].length ?? 0;
    return found;
  }
}

/** The value at the head of a text, as JSON or as Node's `util.inspect` prints it; undefined when there is none. */
export function parseLiteral(text: string): unknown {
  try {
    return new Reader(text).value();
  } catch (error) {
    if (error instanceof NotALiteral || error instanceof RangeError) return undefined;
    throw error;
  }
}
