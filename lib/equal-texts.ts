import { timingSafeEqual } from "node:crypto";

/** Compares in a time that does not reveal how much of a secret text is right. */
export function equalTexts(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
