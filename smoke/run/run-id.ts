const RANDOM_DIGITS = 8;

/**
 * Id of a run: when it started, to the second, and random digits that tell runs of the same second apart. Sorts by
 * start.
 * @param random a number from 0 up to but not including 1
 */
export function makeRunId(startedAt: number, random: () => number): string {
  const time = new Date(startedAt).toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
  const digits = Math.floor(random() * 16 ** RANDOM_DIGITS).toString(16);
  return `${time}-${digits.padStart(RANDOM_DIGITS, "0")}`;
}
