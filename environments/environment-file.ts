import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import { dotted, type Violation } from "../lib/schema-errors";
import { UserError } from "../lib/user-error";

const FIX = "Correct the file; docs/configuration.md lists every key.";

/** An environment file: its data, and for each of its keys the line it stands on. */
export class EnvironmentFile {
  /** The path as people read it: from the working folder when the file is below it. */
  readonly shownPath: string;
  readonly data: unknown;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  private readonly document: Document;
  private readonly lines = new LineCounter();

  /** @throws UserError when the file cannot be read or is not YAML */
  constructor(
    path: string,
    /** What mends a problem in the file. */
    private readonly fix: string = FIX,
  ) {
    const fromHere = relative(process.cwd(), path);
    this.shownPath = fromHere.startsWith("..") ? path : fromHere;
    const bytes = readFileSync(path);
    this.sha256 = createHash("sha256").update(bytes).digest("hex");
    this.document = parseDocument(bytes.toString("utf8"), { lineCounter: this.lines, prettyErrors: false });
    const [error] = this.document.errors;
    if (error) {
      const { line, col } = this.lines.linePos(error.pos[0]);
      throw new UserError(
        `${this.shownPath} is not valid YAML: line ${line}, column ${col}: ${error.message}`,
        "Correct the line; indentation is by spaces, and a value with a colon needs quotes.",
      );
    }
    this.data = this.document.toJS() ?? {};
  }

  /** Line of a key or item, from 1; undefined when neither it nor anything around it is there. */
  lineOf(path: readonly string[]): number | undefined {
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

  /** The one error for everything that is wrong in the file. */
  invalid(violations: readonly Violation[]): UserError {
    const problems = violations.map(({ path, message }) => {
      const line = this.lineOf(path);
      return `${line === undefined ? "" : `line ${line}, `}${dotted(path)}: ${message}`;
    });
    return problems.length === 1
      ? new UserError(`${this.shownPath}, ${problems[0]}`, this.fix)
      : new UserError(`${this.shownPath} has ${problems.length} problems:\n  ${problems.join("\n  ")}`, this.fix);
  }
}
