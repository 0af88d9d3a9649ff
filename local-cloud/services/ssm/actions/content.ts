import { ApiError } from "../../../core/api-error";
import { MAX_VALUE_BYTES, type SecretVersion } from "../state";

/** The two ways to give the value of a version. */
export interface ContentRequest {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
}

type Content = Pick<SecretVersion, "value" | "binary">;

/**
 * The value of a request. Messages never quote it.
 *
 * @throws ApiError InvalidParameterValue when both or none are given, when it is too large, or when SecretBinary is not Base64
 */
export function contentOf({ SecretString, SecretBinary }: ContentRequest): Content {
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
