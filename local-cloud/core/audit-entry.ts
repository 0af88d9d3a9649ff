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
  /** The uin of the account whose key signed it; undefined when the request was not authenticated. */
  readonly account: string | undefined;
  /** "root" or the role's name; undefined when the request was not authenticated. */
  readonly caller: string | undefined;
  /**
   * The error code answered, or `fault:` and the kind of a scripted fault; undefined when the request succeeded or is
   * under way.
   */
  readonly code: string | undefined;
  /**
   * The part of the action that does not exist here, for example `parameter Policy` or `header x-cos-storage-class`;
   * undefined for an action that does not exist itself, and for every other request.
   */
  readonly missing: string | undefined;
  /**
   * Why CAM refuses the request, for example `no statement of its policies allows it`; of one that succeeds, why CAM
   * would if it were not soft. Undefined for a request that CAM allows or was not asked about.
   */
  readonly refusal: string | undefined;
}

/** What becomes known about a request while it is read and answered. */
export type Facts = Omit<AuditEntry, "at" | "requestId">;

/** An entry while its request is under way. */
export type OpenEntry = { -readonly [Field in keyof AuditEntry]: AuditEntry[Field] };
