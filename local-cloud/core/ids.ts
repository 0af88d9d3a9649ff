import { sha256 } from "../../lib/sha256";
import { BoundedMap } from "./bounded-map";

/**
 * Above every id that {@link Ids.number} makes room for, as CAM's own numbers look; with 44 bits on top it stays a safe
 * integer.
 */
const FIRST_NUMBER = 4_611_686_018_000_000;
const NUMBER_DIGITS = 11;

/** Names whose number of uses is known. */
export const MAX_NAMES = 50_000;

/**
 * Deterministic ids, so that two runs can be compared. An id depends on its kind, on the name of what it is for, and on
 * how many of that kind and name there were before; so it does not depend on the order in which differently named
 * resources are created, which Terraform varies.
 */
export class Ids {
  private readonly counts = new BoundedMap<string, number>(MAX_NAMES);

  /** @param realm in which ids are others than in any other @default "" */
  constructor(private readonly realm = "") {}

  private digest(kind: string, name: string): string {
    const key = `${kind}/${name}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return sha256(`${this.realm}${key}/${count}`);
  }

  /**
   * A UUID, as Tencent uses for request ids, tokens and CLS resources.
   *
   * @param name of what it is for @default - nothing that has a name
   */
  uuid(kind: string, name = ""): string {
    const hex = this.digest(kind, name);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  }

  /** A decimal id, as CAM uses for roles and policies. @param name of what it is for */
  number(kind: string, name: string): number {
    return FIRST_NUMBER + Number.parseInt(this.digest(kind, name).slice(0, NUMBER_DIGITS), 16);
  }

  /** A lower-case text of the given length. @param name of what it is for @default - nothing that has a name */
  text(kind: string, length: number, name = ""): string {
    return this.digest(kind, name).slice(0, length);
  }
}
