import assert from "node:assert/strict";
import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { mapTexts } from "../../../lib/map-texts";
import { historyPage } from "../../../smoke/history/html";
import { type HistoryStore, UnreadableEntry } from "../../../smoke/history/store/history-store";
import { readHistory } from "../../../smoke/history/store/open-history";
import { summarizeHistory } from "../../../smoke/history/summary";
import { historyTable } from "../../../smoke/history/table";
import { REPORTER_NAMES, REPORTERS, type ReporterName } from "../../../smoke/reporters";
import type { SmokeReport } from "../../../smoke/run/result";
import { validateSmokeReport } from "../../../smoke/schema/report-validator";
import { BUSY, DENIED, TIMED_OUT } from "../../pages/sample-reports";
import { PLAN, START, sampleReport } from "../../pages/sample-run";
import { changed } from "../changed";
import { type FuzzProperty, inTime, property } from "../property";

const CHANGES = { "token:HK": DENIED, "token:ML": TIMED_OUT, "token:IndonesiaIDCard": BUSY };
const SAMPLE = sampleReport(PLAN.slice(0, 7), CHANGES);

/** A history in memory; undefined stands for an entry that cannot be read. */
function memoryStore(entries: readonly (string | undefined)[]): HistoryStore {
  const names = entries.map((_, index) => `${String(index).padStart(3, "0")}.json`);
  return {
    place: "memory",
    prepare: async () => {},
    keep: async () => {},
    names: async () => names,
    read: async (name) => {
      const text = entries[names.indexOf(name)];
      if (text === undefined) throw new UnreadableEntry("cannot be read (told by the case)");
      return text;
    },
    delete: async () => {},
    shown: (name) => name,
  };
}

/** Every way from the top of a value to a part of it. */
function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...way, name]))];
}

/** The value with another part at a place. */
function withPart(value: unknown, [name, ...rest]: readonly string[], part: unknown): unknown {
  if (name === undefined) return part;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === name ? withPart(item, rest, part) : item));
  // A change before it may have taken the place away.
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [name]: withPart((value as Record<string, unknown>)[name], rest, part) };
}

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "]]>",
    "\u001b[2J",
    "|\n# x",
    "$(x)",
    "\uD800",
    "\u202E",
    "not ok 1",
    '"',
    "'",
    "<!--",
  ),
);

/** A report with something else in a few places; often one that is valid still. */
const damaged = fc
  .array(
    fc.tuple(
      fc.constantFrom(...placesIn(SAMPLE)),
      fc.oneof(
        fc.jsonValue({ maxDepth: 1 }),
        hostileText,
        fc.constantFrom<unknown>(0, 1, 3, 1e308, "2026-02-30T25:00:00.000Z", "pass", "skipped", [], {}),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) => changes.reduce<unknown>((report, [place, part]) => withPart(report, place, part), SAMPLE));

const entry = fc.oneof(
  { weight: 3, arbitrary: damaged.map((report) => JSON.stringify(report) ?? "") },
  { weight: 1, arbitrary: changed(JSON.stringify(SAMPLE)) },
  { weight: 1, arbitrary: fc.oneof(fc.json(), fc.string({ unit: "binary" })) },
  { weight: 1, arbitrary: fc.constant(JSON.stringify(SAMPLE)) },
);

/** What a rendered report must be. */
const READERS: Readonly<Partial<Record<ReporterName, (text: string) => unknown>>> = {
  json: JSON.parse,
  otlp: JSON.parse,
  junit: parseXml,
  ndjson: (text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  html: (text) => assert(!/<script>alert/.test(text)),
};

const silent = { output: { out: () => {}, err: () => {} }, live: false, colors: false };

export const REPORTS: readonly FuzzProperty[] = [
  property(
    "reports: whatever a history holds, each entry is a report or a sentence, and what is read can be shown",
    fc.array(fc.option(entry, { nil: undefined, freq: 9 }), { maxLength: 5 }),
    async (entries) => {
      const { kept, warnings } = await readHistory(memoryStore(entries));
      assert.equal(kept.length + warnings.length, entries.length);
      for (const warning of warnings) assert(/ it is left out\.$/.test(warning), warning);
      const histories = inTime(() =>
        summarizeHistory(
          kept.map(({ report }) => report),
          { sloFor: () => 99, now: START },
        ),
      );
      inTime(() => historyTable(histories));
      assert(!/<script>alert/.test(inTime(() => historyPage(histories))));
    },
  ),
  property(
    "reports: every reporter writes a valid report, whatever the texts in it",
    fc.record({
      name: fc.constantFrom(...REPORTER_NAMES),
      texts: fc.array(hostileText, { minLength: 1, maxLength: 6 }),
      every: fc.integer({ min: 1, max: 5 }),
    }),
    ({ name, texts, every }) => {
      let seen = 0;
      const put = (text: string): string => {
        seen += 1;
        return seen % every === 0 ? (texts[seen % texts.length] ?? text) : text;
      };
      const report = mapTexts(SAMPLE, (text, member) =>
        /^(state|group|owner|startedAt|schema|runId)$/.test(member) ? text : put(text),
      );
      if (!validateSmokeReport(report)) return;
      const text = inTime(() => REPORTERS[name](silent).render(report as SmokeReport));
      READERS[name]?.(text);
      assert(text.endsWith("\n"));
    },
  ),
];
