import type { JsonSchema } from "../../../../lib/json-schema";
import { UserError } from "../../../../lib/user-error";
import type { Call } from "../../../core/action";
import { ApiError, missingParameter } from "../../../core/api-error";
import { resourceOfCos } from "../../cos/authorise";
import { TEXT } from "./parameters";

/** A function's code: a zip in the request, or an object of a bucket. An image or a demo is not offered here. */
export interface CodeRequest {
  /** The zip as Base64. */
  readonly ZipFile?: string;
  /** With or without `-APPID`. */
  readonly CosBucketName?: string;
  /** The key, with or without a slash before it. */
  readonly CosObjectName?: string;
  /** @default - the request's region */
  readonly CosBucketRegion?: string;
}

/** Properties of {@link CodeRequest}. */
export const CODE_PARAMETERS = {
  ZipFile: TEXT,
  CosBucketName: TEXT,
  CosObjectName: TEXT,
  CosBucketRegion: TEXT,
} as const satisfies Record<string, JsonSchema>;
export const CODE_SOURCES: JsonSchema = { type: "string", enum: ["ZipFile", "Cos"] };

/** A zip, and how errors name it. */
export interface GivenCode {
  readonly code: Buffer;
  readonly source: string;
}

/**
 * The zip that a request gives or points to. An object must be one that the caller may read.
 *
 * @throws ApiError MissingParameter, InvalidParameter, InvalidParameterValue.ZipFileBase64BinasciiError,
 *   ResourceNotFound.Cos, ResourceNotFound.CosObject, UnauthorizedOperation
 */
export function readCode(call: Pick<Call, "caller" | "cloud" | "region">, request: CodeRequest): GivenCode {
  const { ZipFile, CosBucketName, CosObjectName } = request;
  if (ZipFile !== undefined && CosBucketName !== undefined) {
    throw new ApiError("InvalidParameter", "The code is given twice, by `ZipFile` and by `CosBucketName`.");
  }
  if (ZipFile !== undefined) return { code: readZip(ZipFile), source: "Code.ZipFile" };
  if (CosBucketName === undefined) throw missingParameter("Code.ZipFile");
  if (CosObjectName === undefined) throw missingParameter("Code.CosObjectName");
  return readObject(call, CosBucketName, CosObjectName, request.CosBucketRegion || call.region);
}

function readZip(base64: string): Buffer {
  const code = Buffer.from(base64, "base64");
  if (code.toString("base64") === base64) return code;
  throw new ApiError("InvalidParameterValue.ZipFileBase64BinasciiError", "Code.ZipFile is not Base64.");
}

function readObject(
  { caller, cloud }: Pick<Call, "caller" | "cloud">,
  bucketName: string,
  objectName: string,
  region: string,
): GivenCode {
  const { appId } = cloud.account;
  const name = bucketName.endsWith(`-${appId}`) ? bucketName : `${bucketName}-${appId}`;
  const key = objectName.replace(/^\//, "");
  const resource = resourceOfCos(cloud.account, { name, region }, key);
  if (!cloud.permissions.check(caller, { action: "cos:GetObject", resource }).allowed) {
    throw new ApiError(
      "UnauthorizedOperation",
      `You are not authorized to perform operation (cos:GetObject)\nresource (${resource}) has no permission\n`,
    );
  }
  const bucket = cloud.cos.find(name, region);
  if (!bucket) throw new ApiError("ResourceNotFound.Cos", `There is no bucket ${name} in ${region}.`);
  const object = bucket.objects.get(key);
  if (!object) throw new ApiError("ResourceNotFound.CosObject", `The bucket ${name} has no object ${key}.`);
  return { code: object.body, source: `${name}/${key}` };
}

/**
 * Does something that needs code which can be run. The service itself takes any zip and finds the function CreateFailed
 * or UpdateFailed afterwards; here the mistake is reported at once.
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
