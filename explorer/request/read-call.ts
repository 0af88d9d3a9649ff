import { OPERATIONS } from "../../contract/endpoint/api/operations";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { EVERY_REVISION, REVISIONS } from "../../contract/vendor/revisions";
import { lazyValidator } from "../../lib/lazy-validator";
import { dotted, violations } from "../../lib/schema-errors";
import { UserError } from "../../lib/user-error";
import type { Call } from "../api";

const CALL_SCHEMA = {
  type: "object",
  properties: {
    operation: {
      type: "string",
      enum: [APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT, ...Object.keys(OPERATIONS)],
    },
    revision: { type: "string", enum: REVISIONS.map(({ date }) => date) },
    region: { type: "string", enum: EVERY_REVISION.regions },
    target: { type: "string", enum: ["local", "account"] },
    parameters: { type: "object" },
  },
  required: ["operation", "revision", "region", "target", "parameters"],
  additionalProperties: true,
} as const;

const isCall = lazyValidator<Call>(CALL_SCHEMA);

/** The call in what the page sent; what else was sent with it stays. @throws UserError */
export function readCall<More extends object>(body: unknown): Call & Partial<More> {
  if (isCall(body)) return body as Call & Partial<More>;
  const [first] = violations(isCall.errors, body, CALL_SCHEMA);
  throw new UserError(
    `The call is not valid: ${first ? `${dotted(first.path)}: ${first.message}` : "it is not an object"}`,
    "Use the page that this server gives.",
  );
}
