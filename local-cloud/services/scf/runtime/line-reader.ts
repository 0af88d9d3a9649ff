import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";

/** How every mark begins. It differs at each start, so that no function writes it of its own accord. */
const MARK = `\0${randomUUID()} `;

/** What the process of a function writes once it has written every line of a request. */
export const markOf = (requestId: string): string => `${MARK}${requestId}\n`;

/** Splits a stream into lines, and says when a mark that the writer put between lines has passed. */
export class LineReader {
  private rest = "";
  private ended = false;
  /** Those who wait, by their marks: as many as there are requests under way. */
  private readonly waiting = new Map<string, () => void>();

  constructor(
    stream: Readable,
    private readonly onLine: (line: string) => void,
  ) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => this.read(text));
    stream.on("close", () => {
      this.emit(this.rest);
      this.ended = true;
      for (const mark of this.waiting.keys()) this.passed(mark);
    });
  }

  /** Resolves once the mark has passed or the stream is over. No mark is part of any line. */
  pass(mark: string): Promise<void> {
    return new Promise((passed) => {
      if (this.ended) passed();
      else this.waiting.set(mark, passed);
    });
  }

  /** Nobody waits for the mark any longer, whether it passed or not. */
  forget(mark: string): void {
    this.waiting.delete(mark);
  }

  private read(text: string): void {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) {
      const at = line.indexOf(MARK);
      this.emit(at < 0 ? line : line.slice(0, at));
      if (at >= 0) this.passed(`${line.slice(at)}\n`);
    }
  }

  private passed(mark: string): void {
    this.waiting.get(mark)?.();
    this.waiting.delete(mark);
  }

  private emit(line: string): void {
    if (line !== "") this.onLine(line.replace(/\r$/, ""));
  }
}
