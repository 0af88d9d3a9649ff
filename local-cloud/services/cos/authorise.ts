import type { Cloud } from "../../cloud";
import type { Account } from "../../core/account";
import { ApiError } from "../../core/api-error";
import { type Caller, ExpiredToken, type Identity } from "../../core/identity";
import { CosError } from "./cos-error";
import type { CosCall, CosOperation } from "./operation";
import type { CosRequest } from "./request";
import { parseCosAuthorization, verifyCos } from "./signature";
import type { Bucket } from "./state";

/**
 * The signer of a request; undefined when there is none.
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
 * COS has a code for a session token that has expired (436/7730); that a wrong or missing one is answered like a wrong
 * key is our reading.
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

/** Whether anyone may read an object, or list a bucket. */
function isPublic({ acl, objects }: Bucket, key: string): boolean {
  const own = key === "" ? "default" : (objects.get(key)?.acl ?? "default");
  return (own === "default" ? acl : own) === "public-read";
}

/**
 * The resource that CAM authorises: an object by its key, a list by its prefix, all else of a bucket as the bucket's
 * root, and for the list of buckets anything (436/30580).
 */
export function resourceOfCos({ appId }: Account, bucket: Pick<Bucket, "name" | "region">, path: string): string {
  return bucket.name === "" ? "*" : `qcs::cos:${bucket.region}:uid/${appId}:${bucket.name}/${path}`;
}

/**
 * What CAM lets a caller do.
 *
 * @param onRefusal hears why CAM refuses something, also when it passes because CAM is soft
 */
export const permissions =
  (cloud: Cloud, caller: Caller | undefined, onRefusal: (reason: string) => void): CosCall["may"] =>
  (action, bucket, path) => {
    if (!caller) return false;
    const resource = resourceOfCos(cloud.account, bucket, path);
    const { allowed, refusal } = cloud.permissions.check(caller, { action, resource });
    if (refusal !== undefined) onRefusal(refusal);
    return allowed;
  };

/**
 * What a caller of another account may do, except reading what is public: nothing, because buckets have no policies
 * here and no grants to accounts.
 *
 * @param onRefusal hears why
 */
export const refuseForeigners =
  (onRefusal: (reason: string) => void): CosCall["may"] =>
  () => {
    onRefusal("the bucket is of another account");
    return false;
  };

/** Whether a caller of any kind may read an object. */
export const mayRead = ({ may }: Pick<CosCall, "may">, bucket: Bucket, key: string): boolean =>
  isPublic(bucket, key) || may("cos:GetObject", bucket, key);

/** @throws CosError AccessDenied */
export function authoriseCos(
  { name, on, publicRead, authorisedBy = `cos:${name}` }: CosOperation,
  { bucket, key, parameters, caller, may }: Pick<CosCall, "bucket" | "key" | "parameters" | "caller" | "may">,
): void {
  if (authorisedBy === "anybody" || (publicRead && isPublic(bucket, key))) return;
  const path = on === "object" ? key : (parameters["prefix"] ?? "");
  const allowed = authorisedBy === "each" ? caller : may(authorisedBy, bucket, path);
  if (!allowed) throw new CosError("AccessDenied", "Access Denied.");
}
