/** Longer than anything that has a meaning here, including keys of COS. Characters. */
const MAX_TEXT = 1_024;
/** Texts that are kept once. */
const MAX_TEXTS = 1_000;

/** Most requests say what others said: names of services, actions, regions and callers. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  /**
   * The same text, of a long one its beginning, which keeps no other in memory: a part of a text keeps the whole of it
   * until it is copied.
   */
  keep(whole: string): string {
    const text = whole.slice(0, MAX_TEXT);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, "utf16le").toString("utf16le");
    if (this.known.size >= MAX_TEXTS) this.known.clear();
    this.known.set(copy, copy);
    return copy;
  }
}
