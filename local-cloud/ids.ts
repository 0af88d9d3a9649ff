import { createHash } from "node:crypto";

/** Deterministic ids: the nth id of a kind is the same in every run, so two runs can be compared. */
export class Ids {
  private readonly counts = new Map<string, number>();

  private next(kind: string): number {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return count;
  }

  private digest(kind: string): string {
    return createHash("sha256")
      .update(`${kind}/${this.next(kind)}`)
      .digest("hex");
  }

  /** A UUID, as Tencent uses for request ids, tokens and CLS resources. */
  uuid(kind: string): string {
    const hex = this.digest(kind);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
  }

  /** A decimal id, as CAM uses for roles and policies. */
  number(kind: string): number {
    return 4_611_686_018_000 + this.next(kind);
  }

  /** A lower-case text of the given length. */
  text(kind: string, length: number): string {
    return this.digest(kind).slice(0, length);
  }
}
