import { PROBLEMS, type ProblemCode } from "../contract/endpoint/problems";
import type { ProblemBody } from "../contract/generated/types";

type Members = Omit<ProblemBody, "code" | "status" | "retryable">;

/** A problem that this release of the client knows, told apart by `code`. */
export type KnownProblem = {
  readonly [Code in ProblemCode]: Members & {
    readonly code: Code;
    readonly status: (typeof PROBLEMS)[Code]["status"];
    readonly retryable: (typeof PROBLEMS)[Code]["retryable"];
  };
}[ProblemCode];

/** A problem with a code of a later release of the endpoint; `ProblemError.code` has the code as it came. */
export interface UnknownProblem extends Members {
  readonly code: "unknown";
  readonly status: number;
  readonly retryable: boolean;
}

/** What the endpoint answers when it does not do what was asked (RFC 9457). */
export type Problem = KnownProblem | UnknownProblem;

/** A problem, and its code as it came. */
export interface ReceivedProblem {
  readonly code: string;
  readonly problem: Problem;
}

/** The problem in a body; undefined for anything else. */
export function parseProblem(body: unknown): ReceivedProblem | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { code, status, retryable } = body as Readonly<Record<string, unknown>>;
  if (typeof code !== "string" || typeof status !== "number" || typeof retryable !== "boolean") return undefined;
  const problem = Object.hasOwn(PROBLEMS, code) ? body : { ...body, code: "unknown" };
  return { code, problem: problem as Problem };
}
