import type { Topic } from "./cls-topic";
import type { LogRecord } from "./log-record";

/** What a topic keeps at most: its oldest lines go as if their retention were over. */
export const TOPIC_MAX_RECORDS = 100_000;
/** Bytes of the lines' texts. */
export const TOPIC_MAX_BYTES = 32 * 1024 * 1024;
/** What part of the limit goes at once, so that not every line moves all others. */
const DROPPED_SHARE = 0.1;

/** Position of the first record at or after a time; records are in the order of their time. */
export function firstSince(records: readonly LogRecord[], from: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle]?.at ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds lines to a topic in the order of their time, after those of the same time. */
export function addRecords(topic: Topic, added: readonly LogRecord[]): void {
  const { records } = topic;
  const earliest = Math.min(...added.map(({ at }) => at));
  const isNewest = (records.at(-1)?.at ?? earliest) <= earliest;
  const later = isNewest ? [] : records.splice(firstSince(records, earliest));
  for (const record of [...later, ...added].sort((a, b) => a.at - b.at)) records.push(record);
  for (const { text } of added) topic.bytes += Buffer.byteLength(text);
  dropOldest(topic);
}

function dropOldest(topic: Topic): void {
  const { records } = topic;
  if (records.length <= TOPIC_MAX_RECORDS && topic.bytes <= TOPIC_MAX_BYTES) return;
  const keep = { records: TOPIC_MAX_RECORDS * (1 - DROPPED_SHARE), bytes: TOPIC_MAX_BYTES * (1 - DROPPED_SHARE) };
  let dropped = 0;
  for (const { text } of records) {
    if (records.length - dropped <= keep.records && topic.bytes <= keep.bytes) break;
    topic.bytes -= Buffer.byteLength(text);
    dropped += 1;
  }
  records.splice(0, dropped);
}
