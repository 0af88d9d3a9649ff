import { ApiError } from "../../../core/api-error";
import type { AnalysisColumn } from "../language/analysis";
import type { SearchCondition, SearchTerm } from "../language/search-condition";
import type { LogStatement } from "../language/statement";
import type { Topic } from "../state/cls-topic";
import type { LogRecord } from "../state/log-record";
import { firstSince } from "../state/topic-records";
import { type IndexedField, indexedField } from "./indexed-field";

/** What a statement found. */
export interface Found {
  /** The lines that match, oldest first. */
  readonly records: readonly LogRecord[];
  /** The one row of an analysis; null where there was nothing to compute from. Undefined when there is no analysis. */
  readonly row: Readonly<Record<string, number | null>> | undefined;
}

/**
 * Runs a statement on the lines of a topic.
 * @param from milliseconds since the epoch, included like `to`
 * @throws ApiError ResourceNotFound.IndexNotExist, FailedOperation.QueryError for a field that the index does not have,
 *   or not so
 */
export function search(topic: Topic, { condition, columns }: LogStatement, from: number, to: number): Found {
  const matches = makeMatcher(topic, condition);
  const readers = columns?.map((column) => ({ column, read: makeReader(topic, column) }));
  const { records } = topic;
  const found: LogRecord[] = [];
  for (let position = firstSince(records, from); position < records.length; position += 1) {
    const record = records[position];
    if (!record || record.at > to) break;
    if (matches(record)) found.push(record);
  }
  const row = readers?.map(({ column, read }) => [column.name, column.compute(found.length, found.map(read))] as const);
  return { records: found, row: row && Object.fromEntries(row) };
}

type Matcher = (record: LogRecord) => boolean;

function makeMatcher(topic: Topic, condition: SearchCondition): Matcher {
  if ("all" in condition) {
    const all = condition.all.map((one) => makeMatcher(topic, one));
    return (record) => all.every((matches) => matches(record));
  }
  if ("any" in condition) {
    const any = condition.any.map((one) => makeMatcher(topic, one));
    return (record) => any.some((matches) => matches(record));
  }
  return makeTest(condition, indexedField(topic, condition.field));
}

function makeTest(term: SearchTerm, field: IndexedField): Matcher {
  if ("accepts" in term) {
    if (!field.isNumber) throw wrongUse(field.key, "compared, but it is indexed as text");
    return (record) => {
      const value = readNumber(record, field.key);
      return value !== undefined && term.accepts(value);
    };
  }
  if (field.isNumber) {
    const numbers = term.phrases.map(Number);
    if (numbers.some(Number.isNaN)) throw wrongUse(field.key, "searched for words, but it is indexed as a number");
    return (record) => numbers.includes(readNumber(record, field.key) ?? Number.NaN);
  }
  const phrases = term.phrases.map((phrase) => field.words(phrase));
  return (record) => {
    const value = record.fields[field.key];
    if (value === undefined || value === null) return false;
    const words = field.words(String(value));
    return phrases.some((phrase) =>
      words.some((_word, start) => phrase.every((word, offset) => words[start + offset] === word)),
    );
  };
}

function makeReader(topic: Topic, { field }: AnalysisColumn): (record: LogRecord) => number | undefined {
  if (field === undefined) return () => undefined;
  const indexed = indexedField(topic, field);
  if (!indexed.isNumber || !indexed.isAnalysed)
    throw wrongUse(field, "analysed, but not indexed as a number with SqlFlag");
  return (record) => readNumber(record, field);
}

/** Producers send every value as a text. */
function readNumber({ fields }: LogRecord, key: string): number | undefined {
  const value = fields[key];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}

function wrongUse(key: string, how: string): ApiError {
  return new ApiError("FailedOperation.QueryError", `The field ${key} is ${how}.`);
}
