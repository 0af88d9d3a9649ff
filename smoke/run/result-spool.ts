import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckResult } from "./result";

/**
 * Text that is kept in memory before it goes to the disk: some 400 results, more than any plan without a matrix has.
 * Characters.
 */
const MOST_IN_MEMORY = 256 * 1024;

/**
 * The results of a run while it goes on. A few stay in memory; from then on they go to a temporary file, one line of
 * JSON each, so that memory does not grow with the run. Only this user can read the file (mode 0600), and it
 * has no name once it is open: however the process ends, none of it is left. On a full disk, results stay
 * in memory.
 */
export class ResultSpool {
  private lines: string[] = [];
  private characters = 0;
  private file: number | undefined;
  private bytes = 0;
  private usesDisk = true;
  private added = 0;

  /** @param folder of the temporary file @default - the machine's */
  constructor(private readonly folder = tmpdir()) {}

  /** How many results were added. */
  get count(): number {
    return this.added;
  }

  /** Keeps a result, which must hold no secret. */
  add(result: CheckResult): void {
    const line = `${JSON.stringify(result)}\n`;
    this.lines.push(line);
    this.characters += line.length;
    this.added += 1;
    if (this.characters > MOST_IN_MEMORY && this.usesDisk) this.spill();
  }

  /** Every result, in the order in which they were added. */
  readAll(): CheckResult[] {
    const text = this.readFile() + this.lines.join("");
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CheckResult);
  }

  /** Frees the disk. */
  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    this.usesDisk = false;
  }

  private spill(): void {
    try {
      this.file ??= openUnnamed(this.folder);
      const content = Buffer.from(this.lines.join(""));
      let written = 0;
      while (written < content.length) {
        written += writeSync(this.file, content, written, content.length - written, this.bytes + written);
      }
      this.bytes += content.length;
      this.lines = [];
      this.characters = 0;
    } catch {
      // What was written in part is not read, and is still in memory.
      this.usesDisk = false;
    }
  }

  private readFile(): string {
    if (this.file === undefined) return "";
    const content = Buffer.alloc(this.bytes);
    let read = 0;
    while (read < content.length) {
      const more = readSync(this.file, content, read, content.length - read, read);
      if (more === 0) throw new Error(`${content.length - read} bytes of the results are gone`);
      read += more;
    }
    return content.toString("utf8");
  }
}

function openUnnamed(folder: string): number {
  const path = join(folder, `ekyc-smoke-${randomUUID()}.ndjson`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return file;
}
