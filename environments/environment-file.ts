import { createHash } from "node:crypto";
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import { readRegularFile, UnreadableFileError } from "../lib/read-regular-file";
import type { Violation } from "../lib/schema-errors";
import { shownPath } from "../lib/shown-path";
import { UserError } from "../lib/user-error";
import { documentProblem, firstAlias } from "./document-problems";

/** Far more than anyone writes by hand: the parser takes seconds for more. Bytes. */
export const LARGEST_FILE_BYTES = 64 * 1024;

/** Problems that are reported for one file. */
const MOST_PROBLEMS = 20;

/** Why a file cannot be read, where the system's code says less. */
const REASONS: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder",
  ENOENT: "there is nothing there; is it a link whose target is gone?",
  "no regular file": "it is a pipe, a device or a socket, not a file",
};

const FIX = "Correct the file; docs/configuration.md lists every key.";

/** An environment file: its data, and for each of its keys the line it is on. */
export class EnvironmentFile {
  /** The path as people read it: from the working folder when the file is below it. */
  readonly shownPath: string;
  readonly data: unknown;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  private readonly document: Document;
  private readonly lines = new LineCounter();

  /** @throws UserError when the file cannot be read, or is not meaningful YAML */
  constructor(
    path: string,
    /** What fixes a problem in the file. */
    private readonly fix: string = FIX,
  ) {
    this.shownPath = shownPath(path);
    const bytes = this.read(path);
    this.sha256 = createHash("sha256").update(bytes).digest("hex");
    this.document = this.parse(this.decode(bytes));
    const [error] = this.document.errors;
    if (error) {
      throw this.notYaml(
        error.pos[0],
        error.message,
        "Correct the line; indentation is by spaces, and a value with a colon needs quotes.",
      );
    }
    const problem = documentProblem(this.document);
    if (problem) throw this.notYaml(problem.at, problem.message, "Correct the line.");
    this.data = this.unfold() ?? {};
  }

  /** Line of a key or item, from 1; undefined when neither it nor anything around it is there. */
  findLine(path: readonly string[]): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const parent: unknown =
        length === 1 ? this.document.contents : this.document.getIn(path.slice(0, length - 1), true);
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && String(item.key) === path[length - 1])
        : undefined;
      const node = pair?.key ?? this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return undefined;
  }

  /** One error for everything that is wrong in the file. */
  invalid(violations: readonly Violation[]): UserError {
    const [first, ...others] = violations;
    if (first !== undefined && others.length === 0) {
      return new UserError(`${this.shownPath}, ${this.placed(first)}`, first.fix ?? this.fix);
    }
    const problems = violations
      .slice(0, MOST_PROBLEMS)
      .map((violation) => [this.placed(violation), violation.fix].filter(Boolean).join(" "));
    const more = violations.length - problems.length;
    const lines = more > 0 ? [...problems, `and ${more} more`] : problems;
    return new UserError(`${this.shownPath} has ${violations.length} problems:\n  ${lines.join("\n  ")}`, this.fix);
  }

  /** A problem, after its place. */
  private placed({ path, message }: Violation): string {
    if (path.length === 0) return `the whole file: ${message}`;
    // What is missing from the file itself would be reported at its first line.
    return `line ${this.findLine(path) ?? 1}, ${path.join(".")}: ${message}`;
  }

  private read(path: string): Buffer {
    try {
      return readRegularFile(path, LARGEST_FILE_BYTES);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      const reason = REASONS[error.reason] ?? error.reason;
      throw new UserError(`${this.shownPath} cannot be read: ${reason}.`, "Put a file there that you may read.");
    }
  }

  private decode(bytes: Buffer): string {
    const text = bytes.toString("utf8");
    for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
      const before = text.slice(0, at);
      // The character itself may be intended.
      if (bytes.subarray(Buffer.byteLength(before)).indexOf("\uFFFD") === 0) continue;
      throw new UserError(
        `${this.shownPath} is not UTF-8: line ${before.split("\n").length}.`,
        "Save the file in UTF-8.",
      );
    }
    return text;
  }

  private parse(text: string): Document {
    try {
      return parseDocument(text, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: false });
    } catch (error) {
      // The parser descends by calling itself.
      if (error instanceof RangeError) throw this.notYaml(0, "it is nested too deeply", "Nest less.");
      throw error;
    }
  }

  private unfold(): unknown {
    try {
      return this.document.toJS();
    } catch (error) {
      // Aliases of aliases, by which a few lines become millions.
      if (!(error instanceof ReferenceError)) throw error;
      const message = "its aliases expand to more than anyone writes";
      throw this.notYaml(firstAlias(this.document), message, "Write the values out.");
    }
  }

  private notYaml(at: number, message: string, fix: string): UserError {
    const { line, col } = this.lines.linePos(at);
    return new UserError(`${this.shownPath} is not valid YAML: line ${line}, column ${col}: ${message}`, fix);
  }
}
