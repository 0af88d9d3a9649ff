import fc from "fast-check";
import { defined } from "../../lib/defined";
import type { FuzzProperty } from "./property";

export interface FuzzRun {
  readonly cases: number;
  /** What every case follows from. */
  readonly seed: number;
  /** Path to a counterexample, as an earlier run printed it: only that is run. @default - all cases */
  readonly path?: string | undefined;
}

export interface FuzzOutcome {
  readonly name: string;
  /** Cases that were run, those of the search for a smaller counterexample not counted. */
  readonly cases: number;
  readonly seed: number;
  readonly durationMs: number;
  /** Absent when the property held. */
  readonly failure?: {
    /** The smallest input found for which it does not hold. */
    readonly counterexample: string;
    readonly path: string;
    readonly error: string;
  };
}

/** Longest counterexample that is shown. Characters. */
const SHOWN = 4_000;

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Runs a property over generated cases until one does not hold, and then looks for the smallest that does not. */
export async function runProperty({ name, open }: FuzzProperty, { cases, seed, path }: FuzzRun): Promise<FuzzOutcome> {
  const started = performance.now();
  const { property, close } = await open();
  try {
    const details = await fc.check(property, { numRuns: cases, seed, ...defined({ path }) });
    const outcome = { name, cases: details.numRuns, seed, durationMs: performance.now() - started };
    if (!details.failed) return outcome;
    const [value] = details.counterexample ?? [];
    const failure = {
      counterexample: fc.stringify(value).slice(0, SHOWN),
      path: details.counterexamplePath ?? "",
      error: describe(details.errorInstance),
    };
    return { ...outcome, failure };
  } finally {
    await close();
  }
}

/** What is reported about a property that does not hold, and how it is run again. */
export const failureText = ({ name, cases, seed, failure }: FuzzOutcome): string =>
  failure === undefined
    ? ""
    : [
        `${name} does not hold: case ${cases}, seed ${seed}, path ${failure.path}`,
        `for ${failure.counterexample}`,
        failure.error,
        `again: npm run fuzz -- --only ${JSON.stringify(name)} --seed ${seed} --path ${failure.path}`,
      ].join("\n");
