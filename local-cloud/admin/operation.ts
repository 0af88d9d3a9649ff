import type { JsonSchema } from "../../lib/json-schema";
import type { Cloud } from "../cloud";
import type { Audit } from "../core/audit";
import type { Faults } from "../core/faults/faults";
import type { RunningCloud } from "../core/running-cloud";
import type { SettableClock } from "../core/settable-clock";
import type { Snapshot } from "../core/snapshot/snapshot-file";

/** What the administrative API acts on. */
export interface Administered {
  /** The first account's. */
  readonly cloud: Cloud;
  readonly accounts: readonly RunningCloud[];
  /** The time of everything in it. */
  readonly clock: SettableClock;
  readonly audit: Audit;
  readonly faults: Faults;
  /** Forgets everything of every account but the address and the keys. */
  reset(): Promise<void>;
  /** A copy of what it holds now. */
  snapshot(): Snapshot;
  /**
   * Makes it hold what it held when the snapshot was taken, at the same address with the same key.
   * @throws UserError for what is not a snapshot of this version, or has more accounts, which changes nothing
   */
  restore(snapshot: Snapshot): Promise<void>;
}

/** One valid request to an operation. */
export interface AdminCall<Body = unknown, Query = object> {
  readonly local: Administered;
  readonly query: Query;
  readonly body: Body;
}

/** One operation of the administrative API: what it does, and all that is said about it. */
export interface AdminOperation<Body = never, Query = never> {
  /** As OpenAPI calls it, for example `getClock`. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/_local/`, for example `clock`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** Whether it is answered without the account's key. @default false */
  readonly open?: true;
  /** The parameters of its query: an object of plain values. @default - none */
  readonly query?: JsonSchema;
  /** @default - it takes no body */
  readonly body?: { readonly schema: JsonSchema; readonly example: object };
  readonly answer: {
    /** @default 200 */
    readonly status?: 200 | 201;
    readonly schema: JsonSchema;
    readonly example: object;
  };
  /** @returns the answer's body @throws AdminError */
  perform(call: AdminCall<Body, Query>): object | Promise<object>;
}

/** A refusal of the administrative API. */
export class AdminError extends Error {
  override readonly name = "AdminError";

  constructor(
    readonly status: 400 | 401 | 404 | 405 | 409 | 413 | 415,
    /** What is wrong, where, what was got and what is allowed. */
    message: string,
    /** @default - the message says it */
    readonly fix?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** An object of an answer, which has all of these fields but those that may be missing. */
export function answerObject(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}
