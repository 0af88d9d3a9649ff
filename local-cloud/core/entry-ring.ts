import type { AuditEntry, Facts, OpenEntry } from "./audit-entry";
import { SharedTexts } from "./shared-texts";

/** A UUID as text. */
const ID_BYTES = 36;
/** Facts that are kept once; most requests say what others said. */
const MAX_SHARED = 1_000;

/** An entry that knows its place. */
class PlacedEntry implements OpenEntry {
  service: string | undefined = undefined;
  action: string | undefined = undefined;
  subject: string | undefined = undefined;
  region: string | undefined = undefined;
  account: string | undefined = undefined;
  caller: string | undefined = undefined;
  code: string | undefined = undefined;
  missing: string | undefined = undefined;
  refusal: string | undefined = undefined;
  readonly #place: number;

  constructor(
    readonly at: number,
    readonly requestId: string,
    place: number,
  ) {
    this.#place = place;
  }

  static place(entry: PlacedEntry): number {
    return entry.#place;
  }
}

/**
 * The last entries, in a memory that is theirs from the start: no object is left of a request that has ended, so that a
 * long run neither fills the heap nor makes the collector let it grow.
 */
export class EntryRing {
  private readonly times: Float64Array;
  private readonly ids: Buffer;
  /** What is known about each; of a request under way its entry. */
  private readonly known: Facts[] = [];
  private readonly shared = new Map<string, Facts>();
  private readonly texts = new SharedTexts();
  private last: Facts | undefined;
  private opened = 0;

  /** @param size entries that are kept */
  constructor(private readonly size: number) {
    this.times = new Float64Array(size);
    this.ids = Buffer.alloc(size * ID_BYTES);
  }

  /** How many were opened. */
  get count(): number {
    return this.opened;
  }

  clear(): void {
    this.known.length = 0;
    this.opened = 0;
  }

  /** Opens an entry, in the place of the oldest when all are taken. */
  open(at: number, requestId: string): { readonly entry: OpenEntry; readonly dropped: Facts | undefined } {
    const place = this.opened % this.size;
    const entry = new PlacedEntry(at, requestId, place);
    const dropped = this.known[place];
    this.opened += 1;
    this.times[place] = at;
    this.ids.fill(0, place * ID_BYTES, (place + 1) * ID_BYTES);
    this.ids.write(requestId, place * ID_BYTES, ID_BYTES, "latin1");
    this.known[place] = entry;
    return { entry, dropped };
  }

  /** Keeps what is known about a request that has ended, in texts that hold no longer one in memory. */
  close(entry: OpenEntry): void {
    if (!(entry instanceof PlacedEntry)) return;
    const place = PlacedEntry.place(entry);
    // Meanwhile others may have taken its place.
    if (this.known[place] === entry) this.known[place] = this.share(entry);
  }

  /** What is known about each, the oldest first. */
  get facts(): readonly Facts[] {
    const oldest = this.opened > this.size ? this.opened % this.size : 0;
    return [...this.known.slice(oldest), ...this.known.slice(0, oldest)];
  }

  /** In the order of arrival. */
  get entries(): readonly AuditEntry[] {
    const first = Math.max(0, this.opened - this.size);
    return this.facts.map((facts, index) =>
      facts instanceof PlacedEntry ? facts : this.entry((first + index) % this.size, facts),
    );
  }

  private entry(place: number, facts: Facts): AuditEntry {
    const [id = ""] = this.ids.toString("latin1", place * ID_BYTES, (place + 1) * ID_BYTES).split("\0");
    return { at: this.times[place] ?? Number.NaN, requestId: id, ...facts };
  }

  private share(entry: Facts): Facts {
    if (this.last && isSame(this.last, entry)) return this.last;
    const keep = (text: string | undefined): string | undefined => (text === undefined ? text : this.texts.keep(text));
    const own: Facts = {
      service: keep(entry.service),
      action: keep(entry.action),
      subject: keep(entry.subject),
      region: keep(entry.region),
      account: keep(entry.account),
      caller: keep(entry.caller),
      code: keep(entry.code),
      missing: keep(entry.missing),
      refusal: keep(entry.refusal),
    };
    const key = JSON.stringify(own);
    const facts = this.shared.get(key) ?? own;
    if (this.shared.size >= MAX_SHARED) this.shared.clear();
    this.shared.set(key, facts);
    this.last = facts;
    return facts;
  }
}

const isSame = (a: Facts, b: Facts): boolean =>
  a.service === b.service &&
  a.action === b.action &&
  a.subject === b.subject &&
  a.region === b.region &&
  a.account === b.account &&
  a.caller === b.caller &&
  a.code === b.code &&
  a.missing === b.missing &&
  a.refusal === b.refusal;
