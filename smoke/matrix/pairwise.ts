import { groupedBy } from "../run/spread";
import { DIMENSIONS, type MatrixCase } from "./case";

/** The values of a case, each numbered among all values of all of its dimensions. */
function numberValues(cases: readonly MatrixCase[]): {
  readonly rows: readonly Uint16Array[];
  readonly values: number;
} {
  const numbers = new Map<string, number>();
  const numberValue = (dimension: string, value: unknown): number => {
    const key = `${dimension}=${String(value)}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const rows = cases.map(({ profile, parameters }) =>
    Uint16Array.of(
      numberValue("profile", profile),
      ...DIMENSIONS.map((dimension) => numberValue(dimension, parameters[dimension])),
    ),
  );
  return { rows, values: numbers.size };
}

/**
 * Cases such that every pair of values in any of the cases is in one of those kept. Greedy, so small
 * but not the smallest.
 */
function coverPairs(cases: readonly MatrixCase[]): MatrixCase[] {
  const { rows, values } = numberValues(cases);
  const covered = new Uint8Array(values * values);
  const rowPairs = rows.map((row) => {
    const pairs: number[] = [];
    for (let a = 0; a < row.length; a += 1) {
      for (let b = a + 1; b < row.length; b += 1) pairs.push((row[a] as number) * values + (row[b] as number));
    }
    return pairs;
  });
  const kept = new Set<number>();
  for (let atLeast = rowPairs[0]?.length ?? 0; atLeast > 0; atLeast -= 1) {
    for (const [index, pairs] of rowPairs.entries()) {
      let news = 0;
      for (const pair of pairs) news += 1 - (covered[pair] as number);
      if (news < atLeast) continue;
      kept.add(index);
      for (const pair of pairs) covered[pair] = 1;
    }
  }
  return cases.filter((_case, index) => kept.has(index));
}

/**
 * What a case tests: a legal combination, or one rule broken alone. Undefined when it breaks several, as an answer
 * names only one.
 */
export function breachClass({ breaches }: MatrixCase): string | undefined {
  return breaches.length > 1 ? undefined : (breaches[0]?.id ?? "legal");
}

/**
 * A pairwise selection: among the legal cases, and among those that break each rule alone, every pair of values (of the
 * profile and the dimensions) that occurs at all occurs at least once. So a legal pair is never hidden behind a
 * refusal that something else causes.
 */
export function pairwise(cases: readonly MatrixCase[]): MatrixCase[] {
  const single = cases.filter((matrixCase) => breachClass(matrixCase) !== undefined);
  return groupedBy(single, (matrixCase) => String(breachClass(matrixCase))).flatMap(coverPairs);
}
