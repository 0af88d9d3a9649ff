import { createHash, randomUUID } from "node:crypto";
import type { ProblemCode } from "../../../contract/endpoint/problems";
import type { TokenRequest } from "../../../contract/generated/types";
import type { Clock } from "../../../lib/clock";
import { Problem, type ProblemDetails } from "../problems";
import type { SharedStore } from "../store/shared-store";
import { toProblem } from "../to-problem";

export interface IdempotencyOptions {
  readonly store: SharedStore;
  readonly clock: Clock;
  /** How long a request can be under way at most, milliseconds: what it took is free after that, even if it died. */
  readonly longestRunMs: number;
  /** How long an answer is given again, milliseconds. */
  readonly keptMs: number;
}

/** The owner of a request, and what it asks for. */
export interface IdempotentRequest {
  /** Id of the client key: another caller's answer holds a token that is not this one's. */
  readonly caller: string;
  /** What the caller sent as Idempotency-Key. */
  readonly key: string;
  readonly body: TokenRequest;
  /** When the answer must have been decided, milliseconds since the epoch. */
  readonly deadline: number;
}

/** What is given again: a body, or a refusal that would come again. */
type Outcome = { readonly body: object } | { readonly problem: { code: ProblemCode; details: ProblemDetails } };

type Entry = { readonly fingerprint: string } & (
  | { readonly state: "running"; readonly owner: string }
  | { readonly state: "done"; readonly outcome: Outcome }
);

/** An answer's body, and whether it had been given before. */
export interface IdempotentAnswer {
  readonly body: object;
  readonly replayed: boolean;
}

/** How long a request waits for another one with its key, milliseconds. */
const LONGEST_WAIT_MS = 3_000;

/** Between two looks, milliseconds. */
const LOOK_EVERY_MS = 100;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * What makes two requests the same. `metaData` does not: the mobile SDK makes a new one at each start, so a phone that
 * tries again would never be the same.
 */
const fingerprint = ({ profile, extra, compareImage }: TokenRequest): string =>
  sha256(JSON.stringify([profile, extra ?? null, compareImage === undefined ? null : sha256(compareImage)]));

/**
 * Whether a refusal would come again. A request that was not answered in time may have issued a token that nobody
 * knows of: sending it again issues another, which costs one request of the quota and nothing else.
 */
const wouldComeAgain = ({ spec }: Problem): boolean => spec.status < 500 && !spec.retryable;

/**
 * Gives the same answer to the same request that is sent again with its Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header-07), while the token in it is useful.
 */
export class Idempotency {
  constructor(private readonly options: IdempotencyOptions) {}

  /**
   * @param issue answers the request, if that was not done yet
   * @throws Problem idempotency_key_reused, idempotency_in_progress, and what `issue` throws, now or before
   */
  async run(request: IdempotentRequest, issue: () => Promise<object>): Promise<IdempotentAnswer> {
    const { store, longestRunMs } = this.options;
    const name = `idempotency:${sha256(`${request.caller}\n${request.key}`)}`;
    const mine: Entry = { fingerprint: fingerprint(request.body), state: "running", owner: randomUUID() };
    const reservation = JSON.stringify(mine);
    const before = await this.takeOrFind(request, () => store.take(name, reservation, longestRunMs), mine.fingerprint);
    if (before !== undefined) return replay(before);
    const keep = (outcome: Outcome) =>
      store.replace(name, reservation, JSON.stringify({ ...mine, state: "done", outcome }), this.options.keptMs);
    try {
      const body = await issue();
      await keep({ body });
      return { body, replayed: false };
    } catch (error) {
      const problem = toProblem(error);
      const { code, details } = problem;
      await (wouldComeAgain(problem) ? keep({ problem: { code, details } }) : store.free(name, reservation));
      throw error;
    }
  }

  /** The outcome of another request, waited for if it is under way; undefined once it is this one's turn. */
  private async takeOrFind(
    { deadline }: IdempotentRequest,
    take: () => Promise<string | undefined>,
    own: string,
  ): Promise<Outcome | undefined> {
    const { clock } = this.options;
    const until = Math.min(clock.now() + LONGEST_WAIT_MS, deadline - LOOK_EVERY_MS);
    for (;;) {
      const there = await take();
      if (there === undefined) return undefined;
      const entry = JSON.parse(there) as Entry;
      if (entry.fingerprint !== own) {
        throw new Problem("idempotency_key_reused", {
          detail: "Another request was sent with this Idempotency-Key; send a new key with a new request.",
        });
      }
      if (entry.state === "done") return entry.outcome;
      if (clock.now() >= until) {
        throw new Problem("idempotency_in_progress", {
          detail: "A request with this Idempotency-Key is under way; send the same again.",
        });
      }
      await clock.sleep(LOOK_EVERY_MS);
    }
  }
}

function replay(outcome: Outcome): IdempotentAnswer {
  if ("body" in outcome) return { body: outcome.body, replayed: true };
  const { code, details } = outcome.problem;
  throw new Problem(code, { ...details, replayed: true });
}
