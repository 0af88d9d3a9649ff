import { moment } from "../../lib/moment";

const NOW = Date.UTC(2026, 0, 31, 12);

it.each([
  ["15m", "2026-01-31T11:45:00.000Z"],
  ["2h", "2026-01-31T10:00:00.000Z"],
  ["3d", "2026-01-28T12:00:00.000Z"],
  ["2026-01-30", "2026-01-30T00:00:00.000Z"],
  ["2026-01-30T08:00Z", "2026-01-30T08:00:00.000Z"],
  ["2026-01-30T08:00:01.5Z", "2026-01-30T08:00:01.500Z"],
  ["2026-01-30T02:00+08:00", "2026-01-29T18:00:00.000Z"],
  ["2026-01-30T22:00-08:00", "2026-01-31T06:00:00.000Z"],
])("%s is a point in time", (text, expected) => {
  expect(new Date(moment(text)(NOW)).toISOString()).toBe(expected);
});

it.each(["", "15", "0m", "15s", "8w", "15 m", "yesterday", "2026-01-30T08:00", "2026-02-30", "2026-13-01", "-5m"])(
  "%j is refused with an example of each form",
  (text) => {
    expect(() => moment(text)).toThrow(
      "Allowed: how long ago with m, h or d, for example 15m, or a time with its zone, for example 2026-01-31T08:00Z.",
    );
  },
);
