/** The largest number of moments (in milliseconds, ascending) within any window of one second. */
export function busiestSecond(moments: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (let last = 0; last < moments.length; last += 1) {
    while ((moments[last] as number) - (moments[first] as number) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
