import type { JsonSchema } from "../../../lib/json-schema";
import { CORS } from "../cors";
import {
  IDEMPOTENCY_REPLAYED_HEADER,
  RATE_LIMIT_HEADER,
  RATE_LIMIT_POLICIES,
  RATE_LIMIT_POLICY_HEADER,
  REQUEST_ID_HEADER,
} from "../headers";
import { PROBLEMS, type ProblemCode, type ProblemSpec } from "../problems";
import { OPERATION_SCOPES, type OperationName } from "../routes";

/** An answer, as far as its headers depend on it. */
export interface AnsweredWith {
  /** Absent for a request that belongs to no operation. */
  readonly operation?: OperationName;
  readonly status: number;
  /** The problems that have this status; none for a success. */
  readonly codes: readonly ProblemCode[];
}

/** A header of answers. */
export interface AnswerHeader {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example: string;
  /** Whether every one of those answers has it. */
  readonly required: boolean;
  /** The answers that may have it. */
  readonly on: (answer: AnsweredWith) => boolean;
}

const every = (): boolean => true;
const isPreflight = ({ status }: AnsweredWith): boolean => status === 204;
const TEXT: JsonSchema = { type: "string" };

/** A list of names, of which there may be more in a later release. */
const NAMES: JsonSchema = { type: "string", pattern: "^[A-Za-z-]+(, [A-Za-z-]+)*$" };

/** A list of the limits that a caller has, each with two whole numbers by these names. */
const limits = (first: string, second: string): JsonSchema => {
  const item = `"(${RATE_LIMIT_POLICIES.join("|")})";${first}=\\d+;${second}=\\d+`;
  return { type: "string", pattern: `^${item}(, ${item})*$` };
};

/** Who calls is known to these alone, and only once the key or token was found good. */
const knowsCaller = ({ operation }: AnsweredWith): boolean => operation !== undefined && operation in OPERATION_SCOPES;

const retryAfter = (code: ProblemCode): number | undefined => (PROBLEMS[code] as ProblemSpec).retryAfterSeconds;

/** Headers of a browser's page: only where the gateway's `cors` is set, and allow-origin only for its origins. */
const CORS_HEADERS: Readonly<Record<string, AnswerHeader>> = {
  vary: {
    description: "`origin`, where the endpoint answers pages of other origins.",
    schema: { type: "string", enum: ["origin"] },
    example: "origin",
    required: false,
    on: every,
  },
  "access-control-allow-origin": {
    description: "The request's own origin, if it is one of those that may call.",
    schema: TEXT,
    example: "https://app.example.com",
    required: false,
    on: every,
  },
  "access-control-expose-headers": {
    description: "What a page may read.",
    schema: NAMES,
    example: CORS.responseHeaders.join(", "),
    required: false,
    on: every,
  },
  "access-control-allow-methods": {
    description: "The methods that a page may use.",
    schema: NAMES,
    example: CORS.methods.join(", "),
    required: false,
    on: isPreflight,
  },
  "access-control-allow-headers": {
    description: "What a page may send.",
    schema: NAMES,
    example: CORS.requestHeaders.join(", "),
    required: false,
    on: isPreflight,
  },
  "access-control-max-age": {
    description: "Seconds for which a browser may keep the answer.",
    schema: { type: "string", pattern: "^\\d+$" },
    example: "600",
    required: false,
    on: isPreflight,
  },
};

/** Every header that an answer may have, except those of the connection and of its body's length. */
export const ANSWER_HEADERS: Readonly<Record<string, AnswerHeader>> = {
  [REQUEST_ID_HEADER]: {
    description: "The platform's id of the request, which its log line has. Name it to the operator.",
    schema: { type: "string", pattern: "^[A-Za-z0-9-]{1,64}$" },
    example: "0f5e2f5c-3a0e-4a0f-9d3e-1d6c0a1b2c3d",
    required: true,
    on: every,
  },
  "cache-control": {
    description: "No answer may be kept.",
    schema: { type: "string", enum: ["no-store"] },
    example: "no-store",
    required: true,
    on: every,
  },
  "www-authenticate": {
    description: "The scheme of the key.",
    schema: { type: "string", enum: ["Bearer"] },
    example: "Bearer",
    required: true,
    on: ({ status }) => status === 401,
  },
  "retry-after": {
    description: "Seconds to wait before the same request is sent again.",
    schema: { type: "string", pattern: "^\\d+$" },
    example: "1",
    required: true,
    on: ({ codes }) => codes.some((code) => retryAfter(code) !== undefined),
  },
  allow: {
    description: "The methods that the path takes.",
    schema: TEXT,
    example: "POST",
    required: true,
    on: ({ status }) => status === 405,
  },
  [IDEMPOTENCY_REPLAYED_HEADER]: {
    description: "Whether the answer was given before, to the same request with the same Idempotency-Key.",
    schema: { type: "string", enum: ["true"] },
    example: "true",
    required: false,
    // Only faceid's own refusals are given again.
    on: ({ operation, status, codes }) =>
      operation === "issueToken" && (status === 201 || codes.includes("compare_image_rejected")),
  },
  [RATE_LIMIT_POLICY_HEADER]: {
    description: "The caller's own limits: `q` in any `w` seconds. Only for a caller that has one.",
    schema: limits("q", "w"),
    example: '"caller";q=5;w=1',
    required: false,
    on: knowsCaller,
  },
  [RATE_LIMIT_HEADER]: {
    description: "Where the caller stands with them: `r` more now, and more after `t` seconds.",
    schema: limits("r", "t"),
    example: '"caller";r=4;t=1',
    required: false,
    on: knowsCaller,
  },
  ...CORS_HEADERS,
};
