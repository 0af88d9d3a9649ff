import type { AuditEntry, Facts, OpenEntry } from "./audit-entry";
import { EntryRing } from "./entry-ring";

export type { AuditEntry, OpenEntry } from "./audit-entry";

/** An action, a part of one, or a whole API that was asked for and does not exist here. */
export interface UnimplementedAction {
  readonly service: string | undefined;
  readonly action: string | undefined;
  /** See {@link AuditEntry.missing}. */
  readonly missing: string | undefined;
  readonly requests: number;
}

const NOT_IMPLEMENTED = new Set([
  "NoSuchProduct",
  "NoSuchVersion",
  "InvalidAction",
  "MethodNotAllowed",
  "UnknownParameter",
  "NotImplemented",
]);

/** Entries that are kept; the oldest goes first. */
export const MAX_ENTRIES = 20_000;
/** Kinds of what does not exist here that are counted beyond the entries; anyone can ask for anything. */
export const MAX_UNIMPLEMENTED = 1_000;

/**
 * The API requests of a local cloud: tests measure rates with it, operators see what was called. Anyone may send one,
 * so it is bounded.
 */
export class Audit {
  private readonly log = new EntryRing(MAX_ENTRIES);
  /** What does not exist here, of the entries that are no longer kept. */
  private readonly dropped = new Map<string, UnimplementedAction>();

  /** @param onClosed hears of each request as it ends, with the time that it took, milliseconds */
  constructor(private readonly onClosed: (entry: AuditEntry, ms: number) => void = () => {}) {}

  /** The last requests, in the order of arrival. */
  get entries(): readonly AuditEntry[] {
    return this.log.entries;
  }

  /** How many there were, including those that are no longer kept. */
  get requests(): number {
    return this.log.count;
  }

  /** Forgets every request. */
  clear(): void {
    this.log.clear();
    this.dropped.clear();
  }

  /** Opens the entry of a request; what becomes known about the request is set on it. */
  open(at: number, requestId: string): OpenEntry {
    const { entry, dropped } = this.log.open(at, requestId);
    if (dropped) countUnimplemented(this.dropped, [dropped], MAX_UNIMPLEMENTED);
    return entry;
  }

  /** Ends the entry of a request. @param at when it was answered, milliseconds since the epoch by the cloud's clock */
  close(entry: OpenEntry, at: number): void {
    this.log.close(entry);
    this.onClosed(entry, at - entry.at);
  }

  /** What callers wanted and the local cloud does not have, each with its number of requests. */
  unimplemented(): UnimplementedAction[] {
    const found = new Map(this.dropped);
    countUnimplemented(found, this.log.facts);
    return [...found.values()];
  }
}

function countUnimplemented(
  found: Map<string, UnimplementedAction>,
  requests: Iterable<Facts>,
  most = Number.POSITIVE_INFINITY,
): void {
  for (const { service, action, code, missing } of requests) {
    if (code === undefined || !NOT_IMPLEMENTED.has(code)) continue;
    const key = JSON.stringify([service, action, missing]);
    const requests = (found.get(key)?.requests ?? 0) + 1;
    if (requests > 1 || found.size < most) found.set(key, { service, action, missing, requests });
  }
}
