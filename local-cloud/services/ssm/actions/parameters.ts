import type { JsonSchema } from "../../../../lib/json-schema";
import { ApiError } from "../../../core/api-error";
import { MAX_VALUE_BYTES, type SecretVersion } from "../state";

/** Parameters of an action that is about one secret. */
export interface SecretRequest {
  readonly SecretName: string;
}

/** Parameters of an action that is about one version of a secret. */
export interface VersionRequest extends SecretRequest {
  readonly VersionId: string;
}

/** Parameter types that several actions share (CreateSecret, SSM API 2019-09-23). */
const TYPES = {
  /** Up to 128 bytes, begins with a letter or digit. */
  SecretName: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$" },
  /** Up to 64 bytes, begins with a letter or digit. */
  VersionId: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$" },
  SecretString: { type: "string" },
  SecretBinary: { type: "string" },
} as const satisfies Record<string, JsonSchema>;

type SharedName = keyof typeof TYPES;

/** Schema of an action's parameters: the shared ones by name, its own by schema. */
export function ssmRequest(
  required: readonly SharedName[],
  optional: readonly SharedName[] = [],
  own: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const shared = [...required, ...optional].map((name) => [name, TYPES[name]] as const);
  return {
    type: "object",
    properties: { ...Object.fromEntries(shared), ...own },
    required,
    additionalProperties: false,
  };
}

/** Schema of a description: up to 2,048 bytes (CreateSecret, UpdateDescription). */
export const DESCRIPTION: JsonSchema = { type: "string", maxLength: 2_048 };

/** Schema of a parameter that is a list of tags. */
export const TAGS: JsonSchema = {
  type: "array",
  items: {
    type: "object",
    properties: { TagKey: { type: "string", minLength: 1 }, TagValue: { type: "string" } },
    required: ["TagKey", "TagValue"],
    additionalProperties: false,
  },
};

/** The two ways to give the value of a version. */
export interface ContentRequest {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
}

/** The value of a version. */
export type Content = Pick<SecretVersion, "value" | "binary">;

/**
 * The value of a request. Messages never quote it.
 *
 * @throws ApiError InvalidParameterValue when both or none are given, when it is too large, or when SecretBinary is not
 *   Base64
 */
export function requestedContent({ SecretString, SecretBinary }: ContentRequest): Content {
  if (Boolean(SecretString) === Boolean(SecretBinary)) {
    throw invalid("Exactly one of `SecretString` and `SecretBinary` must be set.");
  }
  const bytes = SecretBinary ? Buffer.from(SecretBinary, "base64") : Buffer.from(SecretString ?? "");
  if (SecretBinary && bytes.toString("base64") !== SecretBinary) throw invalid("`SecretBinary` must be Base64.");
  if (bytes.length > MAX_VALUE_BYTES)
    throw invalid(`The value of a version can have at most ${MAX_VALUE_BYTES} bytes.`);
  return SecretBinary ? { value: SecretBinary, binary: true } : { value: SecretString ?? "", binary: false };
}

function invalid(message: string): ApiError {
  return new ApiError("InvalidParameterValue", message);
}
