import { isRecord } from "../../lib/is-record";
import { UserError } from "../../lib/user-error";

/**
 * The evaluated arguments of a resource, read by type. As in Terraform null is the same as absent, and a text converts
 * to a number and back. Every reader throws a UserError that names the resource and the argument.
 */
export class Arguments {
  constructor(
    /** How errors name the resource. */
    readonly where: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    return (this.values[name] ?? null) !== null;
  }

  /** The value as it is, undefined when absent. */
  value(name: string): unknown {
    return this.values[name] ?? undefined;
  }

  /** @param fallback without one the argument is required */
  text(name: string, fallback?: string): string {
    return this.optionalText(name) ?? fallback ?? this.missing(name);
  }

  optionalText(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    const value = this.values[name];
    if (typeof value === "object") return this.wrong(name, "a text");
    return String(value);
  }

  /** @param fallback without one the argument is required */
  integer(name: string, fallback?: number): number {
    if (!this.has(name)) return fallback ?? this.missing(name);
    const number = Number(this.text(name));
    return Number.isInteger(number) ? number : this.wrong(name, "an integer");
  }

  /** A map of texts, empty when absent. */
  texts(name: string): Record<string, string> {
    const value = this.values[name] ?? {};
    if (typeof value !== "object" || Array.isArray(value)) return this.wrong(name, "a map");
    const nested = new Arguments(`${this.where} ${name}`, value as Record<string, unknown>);
    return Object.fromEntries(Object.keys(value).map((key) => [key, nested.text(key)]));
  }

  /** A list or set of texts, empty when absent. */
  list(name: string): string[] {
    const value = this.values[name] ?? [];
    if (!Array.isArray(value)) return this.wrong(name, "a list");
    const nested = new Arguments(`${this.where} ${name}`, Object.fromEntries(value.entries()));
    return [...value.keys()].map((key) => nested.text(String(key)));
  }

  /** Nested blocks, which Terraform's JSON writes as one object or as a list of them. */
  blocks(name: string): Arguments[] {
    const value = this.values[name] ?? [];
    return (Array.isArray(value) ? value : [value]).map((block: unknown) =>
      isRecord(block) ? new Arguments(`${this.where} ${name}`, block) : this.wrong(name, "a block"),
    );
  }

  private missing(name: string): never {
    throw new UserError(`${this.where}: the argument ${name} is missing.`, `Set ${name}, then run \`npx ekyc synth\`.`);
  }

  private wrong(name: string, expected: string): never {
    throw new UserError(
      `${this.where}: the argument ${name} is not ${expected}.`,
      `Correct ${name}, then run \`npx ekyc synth\`.`,
    );
  }
}
