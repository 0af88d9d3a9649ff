import type { JsonSchema } from "../../../../lib/json-schema";
import { UserError } from "../../../../lib/user-error";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { TEXT } from "./parameters";

/** A function's code. It cannot be fetched from a bucket, an image or a demo here. */
export interface CodeRequest {
  /** The zip as Base64. */
  readonly ZipFile: string;
}

export const CODE: JsonSchema = requestSchema({ ZipFile: TEXT }, ["ZipFile"]);
/** How errors name the code. */
export const CODE_SOURCE = "Code.ZipFile";

/** The bytes of the zip. @throws ApiError InvalidParameterValue.ZipFileBase64BinasciiError */
export function readCode({ ZipFile }: CodeRequest): Buffer {
  const code = Buffer.from(ZipFile, "base64");
  if (code.toString("base64") === ZipFile) return code;
  throw new ApiError("InvalidParameterValue.ZipFileBase64BinasciiError", `${CODE_SOURCE} is not Base64.`);
}

/**
 * Does something that needs code which can be run. The service itself takes any zip and finds the function CreateFailed or UpdateFailed
 * afterwards; here the mistake is told at once.
 *
 * @throws ApiError InvalidParameterValue.ZipFile, and what `work` throws
 */
export function withRunnableCode<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof UserError ? new ApiError("InvalidParameterValue.ZipFile", error.message) : error;
  }
}
