import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import type { Difference, Place } from "./finding";
import type { PastedRequest } from "./pasted-request";

const iso = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

/** The time at which the server answered, by its header Date; milliseconds. */
export function serverTime({ response }: Pick<PastedRequest, "response">): number | undefined {
  const [, date] =
    /(?:^|[\s;{'"<])date['"]?\s*:\s*['"]?([A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT)/im.exec(response) ?? [];
  return date === undefined ? undefined : Date.parse(date);
}

/** What is wrong with a timestamp. @param now milliseconds, of this machine */
export function checkClock(
  timestamp: string,
  place: Place,
  request: PastedRequest,
  now: number,
): readonly Difference[] {
  if (!/^\d{9,11}$/.test(timestamp)) {
    const expected = `seconds, such as ${Math.floor(now / 1_000)}`;
    return [{ code: "timestamp-malformed", place, got: timestamp, expected }];
  }
  const answered = serverTime(request);
  const clock = answered ?? now;
  const offset = Number(timestamp) - Math.round(clock / 1_000);
  if (Math.abs(offset) <= SIGNATURE_SKEW_SECONDS) return [];
  const at = `${timestamp} (${iso(Number(timestamp) * 1_000)})`;
  const whose = answered === undefined ? "this machine's clock" : "the server's header Date";
  return [
    {
      code: "clock",
      place,
      got: `${at}, ${Math.abs(offset)} s ${offset < 0 ? "behind" : "ahead of"} ${whose}`,
      expected: `at most ${SIGNATURE_SKEW_SECONDS} s from ${iso(clock)}`,
    },
  ];
}
