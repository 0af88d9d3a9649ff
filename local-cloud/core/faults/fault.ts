import type { JsonSchema } from "../../../lib/json-schema";

/** What happens instead of, or before, an action's own work. */
export type FaultKind =
  /** Answers as if the caller were over its limit: `RequestLimitExceeded`, of COS `SlowDown`. */
  | { readonly kind: "throttle" }
  /** Answers with an API error. */
  | { readonly kind: "error"; readonly code: string; readonly message?: string }
  /** Answers with an HTTP status and no envelope. */
  | { readonly kind: "status"; readonly status: number }
  /** Answers 200 with a body that is not JSON. */
  | { readonly kind: "not-json" }
  /** Resets the connection without an answer; `performed` when the action has done its work by then. */
  | { readonly kind: "reset"; readonly performed?: true }
  /** Waits by the cloud's clock, milliseconds, then answers as usual. */
  | { readonly kind: "delay"; readonly ms: number };

/** A scripted fault: what happens, to which requests, and to how many of them. */
export type Fault = FaultKind & {
  /** For example `faceid`. @default - any service */
  readonly service?: string;
  /** For example `ApplySdkVerificationToken`. @default - any action */
  readonly action?: string;
  /**
   * Values that parameters of the request must have, by path, as texts: `{ "IdCardType": "HK", "Tags.0.TagKey": "env"
   * }`. A request to COS has `Bucket` and `Key`. @default - any
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What the request must be about, see findSubject. @default - anything */
  readonly subject?: string;
  /** How many such requests go through before it hits. @default 0 */
  readonly skip?: number;
  /** From then on it hits one request in this many. @default 1 */
  readonly every?: number;
  /** The probability with which it hits a request that it could hit, above 0 and up to 1. @default 1 */
  readonly share?: number;
  /** How many requests it hits. @default - no limit */
  readonly times?: number;
  /** Called when it hits, and waited for before anything happens. */
  readonly onHit?: () => Promise<void>;
};

/** A fault as JSON has it. */
export type WrittenFault = Omit<Fault, "onHit">;

const COUNT: JsonSchema = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
const NAME: JsonSchema = { type: "string", minLength: 1, maxLength: 128 };

const WHICH: Readonly<Record<string, JsonSchema>> = {
  service: { ...NAME, description: "Of this service only.", examples: ["faceid"] },
  action: { ...NAME, description: "Of this action only.", examples: ["ApplySdkVerificationToken"] },
  parameters: {
    type: "object",
    description:
      "Values that parameters of the request must have, by path, as texts. A request to COS has `Bucket` and `Key`.",
    additionalProperties: { type: "string" },
    minProperties: 1,
    maxProperties: 16,
    examples: [{ IdCardType: "HK" }],
  },
  subject: { type: "string", description: "The name or id that the request must carry.", maxLength: 1_024 },
  skip: {
    ...COUNT,
    minimum: 0,
    description: "How many such requests go through before it hits.",
    default: 0,
  },
  every: { ...COUNT, description: "From then on it hits one request in this many.", default: 1 },
  share: {
    type: "number",
    description: "The probability with which it hits a request that it could hit, up to 1.",
    minimum: 0.000_001,
    maximum: 1,
    default: 1,
  },
  times: { ...COUNT, description: "How many requests it hits; without it no limit." },
};

const kind = (
  name: FaultKind["kind"],
  description: string,
  own: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema => ({
  type: "object",
  description,
  properties: { kind: { const: name }, ...own, ...WHICH },
  required: ["kind", ...required],
  additionalProperties: false,
});

/** A fault as JSON, for people who write one. */
export const FAULT_SCHEMA: JsonSchema = {
  title: "Fault",
  description:
    "What happens, to which requests, and to how many of them. A request takes the oldest fault that is due.",
  type: "object",
  required: ["kind"],
  discriminator: { propertyName: "kind" },
  oneOf: [
    kind("throttle", "Answers as if the caller were over its limit: `RequestLimitExceeded`, of COS `SlowDown`."),
    kind(
      "error",
      "Answers with an error of the API.",
      { code: { ...NAME, examples: ["InternalError"] }, message: { type: "string", maxLength: 1_024 } },
      ["code"],
    ),
    kind(
      "status",
      "Answers with an HTTP status, and with HTML in place of the envelope.",
      { status: { type: "integer", minimum: 200, maximum: 599, examples: [502] } },
      ["status"],
    ),
    kind("not-json", "Answers 200 with HTML."),
    kind("reset", "Resets the connection in place of an answer.", {
      performed: { const: true, description: "After the action has done its work." },
    }),
    kind(
      "delay",
      "Waits, then answers as usual.",
      { ms: { type: "integer", minimum: 1, maximum: 3_600_000, unit: "milliseconds", examples: [400] } },
      ["ms"],
    ),
  ],
};
