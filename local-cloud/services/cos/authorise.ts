import type { Cloud } from "../../cloud";
import { ACCOUNT } from "../../core/account";
import { ApiError } from "../../core/api-error";
import { type Caller, ExpiredToken, type Identity } from "../../core/identity";
import { CosError } from "./cos-error";
import type { CosOperation } from "./operation";
import type { CosRequest } from "./request";
import { parseCosAuthorization, verifyCos } from "./signature";
import type { Bucket } from "./state";

/**
 * Who signed a request; undefined when nobody did.
 *
 * @throws CosError InvalidArgument, InvalidAccessKeyId, ExpiredToken, AccessDenied, RequestTimeTooSkewed,
 *   SignatureDoesNotMatch
 */
export function authenticateCos(request: CosRequest, cloud: Cloud): Caller | undefined {
  const authorization = parseCosAuthorization(request.headers["authorization"], request.query);
  if (!authorization) return undefined;
  const token = request.headers["x-cos-security-token"] ?? request.query["x-cos-security-token"];
  const { secretKey, caller } = identify(authorization.secretId, token, cloud);
  verifyCos(request, authorization, secretKey, cloud.clock.now());
  return caller;
}

/**
 * COS has a code for a session token that has expired (436/7730); that a wrong or missing one is told like a wrong key
 * is our reading.
 */
function identify(secretId: string, token: string | undefined, cloud: Cloud): Identity {
  try {
    return cloud.identity.resolve(secretId, token);
  } catch (error) {
    if (error instanceof ExpiredToken) throw new CosError("ExpiredToken", error.message);
    if (!(error instanceof ApiError)) throw error;
    if (error.code === "AuthFailure.SecretIdNotFound") {
      throw new CosError("InvalidAccessKeyId", "The Access Key Id you provided does not exist in our records.");
    }
    throw new CosError("InvalidAccessKeyId", error.message);
  }
}

/** Whether anybody may read what a request asks for. */
function isPublic(operation: CosOperation, bucket: Bucket, key: string): boolean {
  if (operation.publicRead === undefined) return false;
  return (operation.on === "object" ? (bucket.objects.get(key) ?? bucket).acl : bucket.acl) === "public-read";
}

/**
 * The resource that CAM authorises: an object by its key, a list by its prefix, all else of a bucket as the bucket's
 * root (436/30580).
 */
export function resourceOfCos(bucket: Pick<Bucket, "name" | "region">, path: string): string {
  return `qcs::cos:${bucket.region}:uid/${ACCOUNT.appId}:${bucket.name}/${path}`;
}

/**
 * @param onRefusal hears why CAM refuses the request, also when it passes because CAM is soft
 * @throws CosError AccessDenied
 */
export function authoriseCos(
  operation: CosOperation,
  bucket: Bucket,
  request: CosRequest,
  caller: Caller | undefined,
  cloud: Cloud,
  onRefusal: (reason: string | undefined) => void,
): void {
  if (isPublic(operation, bucket, request.key)) return;
  if (!caller) throw new CosError("AccessDenied", "Access Denied.");
  const resource = resourceOfCos(
    bucket,
    operation.on === "object" ? request.key : (request.parameters["prefix"] ?? ""),
  );
  const { allowed, refusal } = cloud.permissions.check(caller, { action: `cos:${operation.name}`, resource });
  onRefusal(refusal);
  if (!allowed) throw new CosError("AccessDenied", "Access Denied.");
}
