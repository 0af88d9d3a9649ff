import { UserError } from "../../../lib/user-error";
import type { Operation } from "../../../policies/evaluate";
import { type Caller, callerName } from "../../core/identity";
import { findRefusal } from "./authorisation";
import { type LeastPolicy, leastPolicy } from "./least-policy";
import type { CamState } from "./state/cam-state";

/** Whether what CAM refuses is refused (`enforce`), or carried out and reported (`soft`). */
export type IamMode = "enforce" | "soft";

/** What CAM says about one call. */
export interface Ruling {
  readonly allowed: boolean;
  /** Why CAM refuses it, a clause; it is allowed nevertheless when CAM is soft. @default - CAM allows it */
  readonly refusal?: string;
}

/** Callers whose actions are kept. */
export const MAX_CALLERS = 100;
/** Pairs of action and resource that are kept of one caller. */
export const MAX_PAIRS = 2_000;

/** What is kept of one caller. */
interface CallerRecord {
  readonly actions: Map<string, Set<string>>;
  pairs: number;
  isFull: boolean;
}

/** CAM's gate: every call of every service passes it, and what passed is kept for {@link Permissions.policyFor}. */
export class Permissions {
  private readonly records = new Map<string, CallerRecord>();

  /** @param onWouldRefuse hears of each call that only passes because CAM is soft, a line */
  constructor(
    private readonly cam: CamState,
    private readonly mode: IamMode,
    private readonly onWouldRefuse: (line: string) => void,
  ) {}

  /** Whether a caller may do something, which is then taken as done. */
  check(caller: Caller, operation: Operation): Ruling {
    const refusal = findRefusal(this.cam, caller, operation);
    if (refusal !== undefined && this.mode === "enforce") return { allowed: false, refusal };
    const name = callerName(caller);
    this.note(name, operation);
    if (refusal === undefined) return { allowed: true };
    this.onWouldRefuse(`would be refused: ${name}, ${operation.action}, ${operation.resource}, ${refusal}`);
    return { allowed: true, refusal };
  }

  /** The callers that did something, in the order of their first call. */
  get callers(): string[] {
    return [...this.records.keys()];
  }

  /**
   * The least policy for what a caller did so far; undefined for one that did nothing, or that
   * came after {@link MAX_CALLERS} others.
   *
   * @param caller see callerName
   * @throws UserError when it did more than is kept, so that no policy would be whole
   */
  policyFor(caller: string): LeastPolicy | undefined {
    const record = this.records.get(caller);
    if (record?.isFull) {
      throw new UserError(
        `${caller} did more than ${MAX_PAIRS} different things, and no more of one caller are kept.`,
        "Reset the local cloud and let the caller do less.",
      );
    }
    return record && leastPolicy(record.actions);
  }

  private note(caller: string, { action, resource }: Operation): void {
    const record = this.records.get(caller) ?? this.open(caller);
    if (!record) return;
    const resources = record.actions.get(action) ?? new Set();
    if (resources.has(resource)) return;
    record.isFull ||= record.pairs >= MAX_PAIRS;
    if (record.isFull) return;
    record.actions.set(action, resources.add(resource));
    record.pairs += 1;
  }

  private open(caller: string): CallerRecord | undefined {
    if (this.records.size >= MAX_CALLERS) return undefined;
    const record: CallerRecord = { actions: new Map(), pairs: 0, isFull: false };
    this.records.set(caller, record);
    return record;
  }
}
