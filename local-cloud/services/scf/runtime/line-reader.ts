import type { Readable } from "node:stream";

/** Splits a stream into lines, and says when a mark that the writer put between lines has passed. */
export class LineReader {
  private rest = "";
  private ended = false;
  /** In the order in which they pass. */
  private readonly waiting: { readonly mark: string; readonly passed: () => void }[] = [];

  constructor(
    stream: Readable,
    private readonly onLine: (line: string) => void,
  ) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => this.read(text));
    stream.on("close", () => {
      this.emit(this.rest);
      this.ended = true;
      for (const { passed } of this.waiting) passed();
    });
  }

  /** Resolves once the mark has passed or the stream is over; the mark itself is not part of any line. */
  pass(mark: string): Promise<void> {
    return new Promise((passed) => {
      if (this.ended) passed();
      else this.waiting.push({ mark, passed });
    });
  }

  private read(text: string): void {
    const [next] = this.waiting;
    const buffered = this.rest + text;
    const at = next ? buffered.indexOf(next.mark) : -1;
    if (!next || at < 0) {
      const lines = buffered.split("\n");
      this.rest = lines.pop() ?? "";
      for (const line of lines) this.emit(line);
      return;
    }
    for (const line of buffered.slice(0, at).split("\n")) this.emit(line);
    this.rest = "";
    this.waiting.shift();
    next.passed();
    this.read(buffered.slice(at + next.mark.length));
  }

  private emit(line: string): void {
    if (line !== "") this.onLine(line.replace(/\r$/, ""));
  }
}
