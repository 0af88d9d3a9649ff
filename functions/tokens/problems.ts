import { PROBLEMS, type ProblemCode, type ProblemSpec } from "../../contract/endpoint/problems";

/** Details of one occurrence of a problem. */
export interface ProblemDetails {
  /** For the client: what, where, what is allowed. Never a secret, and no text of the vendor's. */
  readonly detail: string;
  /** For the log only. @default detail */
  readonly logMessage?: string;
  /** One entry per invalid part of the body, by JSON pointer. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** The vendor's action that failed, for example `GetSecretValue`. */
  readonly upstreamAction?: string;
  /** The vendor's code. */
  readonly upstreamCode?: string;
  /** The vendor's id of the request. */
  readonly upstreamRequestId?: string;
  readonly retryAfterSeconds?: number;
  /** Whether the same request was refused with it before. @default false */
  readonly replayed?: boolean;
  /** Methods for the Allow header. */
  readonly allow?: readonly string[];
}

/** Ends the handling of a request with a problem. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly spec: ProblemSpec;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails,
    options?: ErrorOptions,
  ) {
    super(details.logMessage ?? details.detail, options);
    this.spec = PROBLEMS[code];
  }
}
