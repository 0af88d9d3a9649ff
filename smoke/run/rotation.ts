/**
 * The names that run number `sequence` takes: each run the next ones, from the first again after the last, so that runs
 * in a row cover all of them. Nothing is kept between runs. In the order of `names`.
 */
export function rotation(names: readonly string[], perRun: number, sequence: number): string[] {
  const count = names.length;
  const start = (((sequence * perRun) % count) + count) % count;
  return names.filter((_, index) => (index - start + count) % count < perRun);
}
