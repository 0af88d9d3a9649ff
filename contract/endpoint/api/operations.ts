import type { JsonSchema } from "../../../lib/json-schema";
import { IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER } from "../headers";
import type { ProblemCode } from "../problems";
import { RESULT_REQUEST_SCHEMA } from "../result-request-schema";
import type { OperationName } from "../routes";
import { TOKEN_REQUEST_SCHEMA } from "../token-request-schema";

/** A header that a caller may send with an operation, besides its key. */
export interface RequestHeader {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example: string;
}

/** What the endpoint says about one operation. Its path, method and scope are in routes.ts. */
export interface OperationSpec {
  readonly summary: string;
  readonly description: string;
  readonly headers?: readonly RequestHeader[];
  readonly body?: { readonly schema: JsonSchema; readonly example: object };
  readonly answer: {
    readonly status: 200 | 201;
    readonly description: string;
    /** One of API_SCHEMAS. */
    readonly schema: string;
    /** By what each shows. */
    readonly examples: Readonly<Record<string, object>>;
  };
  /** The problems that it may be answered with. */
  readonly problems: readonly ProblemCode[];
}

/** Problems that may answer any request. */
export const PROBLEMS_OF_ANY_REQUEST: readonly ProblemCode[] = [
  ...(["malformed_request", "headers_too_large", "request_timeout", "not_through_edge"] as const),
  ...(["internal_error", "misconfigured", "keys_unavailable", "store_unavailable", "shutting_down"] as const),
];

const OF_A_CALLER: readonly ProblemCode[] = [
  ...(["missing_key", "invalid_key", "wrong_environment", "expired_key", "scope_missing"] as const),
  ...(["invalid_token", "expired_token", "identity_provider_unavailable"] as const),
  ...(["caller_rate_exceeded", "subject_concurrency_exceeded"] as const),
];

const OF_A_BODY: readonly ProblemCode[] = [
  ...(["invalid_json", "invalid_request", "request_aborted", "body_too_large", "rate_limited"] as const),
];

const OF_THE_VENDOR: readonly ProblemCode[] = [
  ...(["upstream_rejected", "upstream_denied", "upstream_invalid_response"] as const),
  ...(["upstream_unavailable", "upstream_unreachable", "upstream_timeout"] as const),
];

const REQUEST_ID = "ea2bb9ad-9043-e5b6-001f-d49fc0a9537b";
/** The token on the vendor's page; one from the local cloud would look like a leak. */
const TOKEN = "A561B769-C347-4724-A69A-6C3B3483E107";
const EXPIRES_AT = "2026-11-30T01:20:43.484Z";

const IDEMPOTENCY_KEY: RequestHeader = {
  name: IDEMPOTENCY_KEY_HEADER,
  description:
    "A new one for each token that a user needs. The same key with the same body gets the same answer until a minute before the token ends. Ignored where the environment does not keep them.",
  schema: { type: "string", minLength: 1, maxLength: 257 },
  example: '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
};

const SUMMARY = {
  detail: "summary",
  state: "passed",
  code: "0",
  known: true,
  meaning: "Succeeded",
  retryable: false,
  advice: "Done.",
  description: "Success",
  chargeCount: 1,
  attempts: { document: 1, comparison: 1 },
  region: "ap-singapore",
  requestId: REQUEST_ID,
};

/** Every operation of the endpoint. */
export const OPERATIONS: Readonly<Record<OperationName, OperationSpec>> = {
  health: {
    summary: "Ask whether an instance runs",
    description: "Needs no key and asks neither SSM nor faceid: it does not say that a token can be issued.",
    answer: {
      status: 200,
      description: "An instance runs.",
      schema: "Health",
      examples: {
        running: { status: "ok", environment: "dev", region: "ap-singapore", contract: "2025-01-14" },
      },
    },
    problems: [],
  },
  openApi: {
    summary: "Read this document",
    description: "Needs no key. It is the same for every environment of a release.",
    answer: {
      status: 200,
      description: "This document.",
      schema: "ApiDocument",
      examples: { document: { openapi: "3.1.0" } },
    },
    problems: [],
  },
  profiles: {
    summary: "List the profiles",
    description: "Those that the caller may use. The operator decides which exist.",
    answer: {
      status: 200,
      description: "The profiles, by name.",
      schema: "ProfileList",
      examples: { one: { profiles: { HK: { idCardType: "HK", checkMode: 1, securityLevel: 4 } } } },
    },
    problems: OF_A_CALLER,
  },
  issueToken: {
    summary: "Issue a token for a profile",
    description:
      "The profile fixes every parameter of the verification; the request adds what belongs to it alone. Ask when the user begins, not before.",
    headers: [IDEMPOTENCY_KEY],
    body: { schema: TOKEN_REQUEST_SCHEMA, example: { profile: "HK", extra: "order 4711" } },
    answer: {
      status: 201,
      description: "The token.",
      schema: "IssuedToken",
      examples: {
        token: { sdkToken: TOKEN, requestId: REQUEST_ID, profile: "HK", idCardType: "HK", expiresAt: EXPIRES_AT },
      },
    },
    problems: [
      ...OF_A_CALLER,
      ...OF_A_BODY,
      ...(["profile_not_allowed", "subject_budget_exceeded"] as const),
      ...(["unknown_profile", "compare_image_required", "compare_image_not_allowed"] as const),
      ...(["compare_image_rejected", "invalid_idempotency_key"] as const),
      ...(["idempotency_in_progress", "idempotency_key_reused"] as const),
      ...OF_THE_VENDOR,
    ],
  },
  readResult: {
    summary: "Read the outcome of a verification",
    description:
      "Where the environment enables it, else 404. Ask where the token was issued, once the SDK says that the user has finished, and again while the state is pending.",
    body: { schema: RESULT_REQUEST_SCHEMA, example: { sdkToken: TOKEN, expiresAt: EXPIRES_AT } },
    answer: {
      status: 200,
      description: "The state, and as much as was asked for.",
      schema: "Result",
      examples: {
        summary: SUMMARY,
        full: {
          ...SUMMARY,
          detail: "full",
          extra: "order 4711",
          document: {
            passed: true,
            edited: false,
            ocr: { member: "HKIDCard", fields: { FullName: "TEST, Hong Kong" } },
            warnings: [],
            edits: [],
          },
          comparison: {
            ...{ code: "0", known: true, meaning: "Succeeded" },
            liveness: { code: "0", known: true, meaning: "Succeeded" },
            comparison: { code: "0", known: true, meaning: "Succeeded" },
            similarity: 98.76,
            livenessTags: [],
          },
        },
      },
    },
    problems: [...OF_A_CALLER, ...OF_A_BODY, "detail_not_allowed", "not_found", "unknown_token", ...OF_THE_VENDOR],
  },
};

/** What requests that belong to no operation are answered. */
export const OTHER_REQUESTS = {
  otherPath: {
    description: "A path that is not in this document, or that the environment does not enable.",
    problems: ["not_found"],
  },
  otherMethod: { description: "A path of this document with another method.", problems: ["method_not_allowed"] },
  preflight: {
    description: "OPTIONS of a browser, where the gateway's `cors` is set. It names what an allowed origin may send.",
    status: 204,
    problems: [],
  },
} as const satisfies Readonly<Record<string, { description: string; status?: 204; problems: readonly ProblemCode[] }>>;

/** Where an answer that is not JSON came from; this document does not describe it. */
export const NOT_OURS = `An answer of another type, or without ${REQUEST_ID_HEADER}, comes not from the endpoint but from what is in front of it: SCF, EdgeOne or API Gateway.`;
