/** One request that reached an API, in the order of arrival. */
export interface AuditEntry {
  /** When the whole request had arrived, milliseconds since the epoch by the cloud's clock. */
  readonly at: number;
  readonly requestId: string;
  /** Undefined when the host is loopback and the action is not known. */
  readonly service: string | undefined;
  readonly action: string | undefined;
  /**
   * The resource it is about, see findSubject; of COS the key, or the bucket; undefined when the request was not read.
   */
  readonly subject: string | undefined;
  readonly region: string | undefined;
  /** "root" or the role's name; undefined when the request was not authenticated. */
  readonly caller: string | undefined;
  /**
   * The error code answered, or `fault:` and the kind of a scripted fault; undefined when the request succeeded or is
   * under way.
   */
  readonly code: string | undefined;
  /**
   * What of the action does not exist here, for example `parameter Policy` or `header x-cos-storage-class`; undefined
   * for an action that does not exist itself, and for every other request.
   */
  readonly missing: string | undefined;
  /**
   * Why CAM refuses the request, for example `no statement of its policies allows it`; of one that succeeds, why CAM
   * would if it were not soft. Undefined for a request that CAM allows or was not asked about.
   */
  readonly refusal: string | undefined;
}

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

/** Entries that are kept at least; the oldest go first. */
export const MAX_ENTRIES = 20_000;
/** How many go at once, so that not every request moves all others. */
const DROPPED_ENTRIES = 2_000;
/** Kinds of what does not exist here that are counted beyond the entries; anybody can ask for anything. */
export const MAX_UNIMPLEMENTED = 1_000;
/** Longer than anything that has a meaning here, keys of COS included. Characters. */
const MAX_TEXT = 1_024;

/** What becomes known of a request while it is read. */
export type Known = Partial<
  Pick<AuditEntry, "service" | "action" | "subject" | "region" | "caller" | "missing" | "refusal">
>;

/**
 * The API requests of a local cloud: tests measure rates with it, operators see what was called. Anybody may send one,
 * so it is bounded.
 */
export class Audit {
  private log: AuditEntry[] = [];
  private count = 0;
  /** What of the entries that are not kept any more does not exist here. */
  private readonly dropped = new Map<string, UnimplementedAction>();
  private readonly texts = new SharedTexts();

  /** @param onClosed hears of each request as it ends, with the time that it took, milliseconds */
  constructor(private readonly onClosed: (entry: AuditEntry, ms: number) => void = () => {}) {}

  /** The last requests, in the order of arrival. */
  get entries(): readonly AuditEntry[] {
    return this.log;
  }

  /** How many there were, those included that are not kept any more. */
  get requests(): number {
    return this.count;
  }

  /** Forgets every request. */
  clear(): void {
    this.log = [];
    this.count = 0;
    this.dropped.clear();
  }

  /** Opens the entry of a request; what becomes known of the request is set on it. */
  open(at: number, requestId: string): OpenEntry {
    const claimed = { service: undefined, action: undefined, subject: undefined, region: undefined };
    const answered = { caller: undefined, code: undefined, missing: undefined, refusal: undefined };
    const entry: OpenEntry = { at, requestId, ...claimed, ...answered };
    this.log.push(entry);
    this.count += 1;
    if (this.log.length > MAX_ENTRIES + DROPPED_ENTRIES) this.drop(this.log.splice(0, DROPPED_ENTRIES));
    return entry;
  }

  /** Ends the entry of a request. @param at when it was answered, milliseconds since the epoch by the cloud's clock */
  close(entry: OpenEntry, at: number): void {
    this.onClosed(entry, at - entry.at);
  }

  /** Sets what has become known of a request; of a long text its beginning. */
  note(entry: OpenEntry, known: Known): void {
    for (const field in known) {
      const text = known[field as keyof Known];
      entry[field as keyof Known] = text === undefined ? undefined : this.texts.keep(text.slice(0, MAX_TEXT));
    }
  }

  /** What callers wanted and the local cloud does not have, each with its number of requests. */
  unimplemented(): UnimplementedAction[] {
    const found = new Map(this.dropped);
    countUnimplemented(found, this.log);
    return [...found.values()];
  }

  private drop(entries: readonly AuditEntry[]): void {
    countUnimplemented(this.dropped, entries, MAX_UNIMPLEMENTED);
  }
}

function countUnimplemented(
  found: Map<string, UnimplementedAction>,
  entries: readonly AuditEntry[],
  most = Number.POSITIVE_INFINITY,
): void {
  for (const { service, action, code, missing } of entries) {
    if (code === undefined || !NOT_IMPLEMENTED.has(code)) continue;
    const key = JSON.stringify([service, action, missing]);
    const requests = (found.get(key)?.requests ?? 0) + 1;
    if (requests > 1 || found.size < most) found.set(key, { service, action, missing, requests });
  }
}

/** An entry while its request is under way. */
export type OpenEntry = { -readonly [Field in keyof AuditEntry]: AuditEntry[Field] };

/** Texts that are kept once. */
const MAX_TEXTS = 1_000;

/** Most requests say what others said: names of services, actions, regions and callers. */
class SharedTexts {
  private readonly known = new Map<string, string>();

  /** The same text, which keeps no other in memory: a part of a text keeps the whole of it until it is copied. */
  keep(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, "utf16le").toString("utf16le");
    if (this.known.size >= MAX_TEXTS) this.known.clear();
    this.known.set(copy, copy);
    return copy;
  }
}
