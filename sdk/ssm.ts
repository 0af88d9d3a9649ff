import type { TencentApiError } from "./errors";
import type { CallOptions, TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** Secrets Manager (product 1078). */
export const SSM = { service: "ssm", version: "2019-09-23" } as const satisfies TencentApi;

/** One version of a secret. */
export interface SecretVersion {
  readonly SecretName: string;
  readonly VersionId: string;
}

export interface SecretValue extends SecretVersion, TencentResponse {
  /** Empty when the value is binary. */
  readonly SecretString: string;
}

export interface DescribeSecretResponse extends TencentResponse {
  readonly SecretName: string;
  readonly Description: string;
  /** `Enabled`, `Disabled`, `PendingDelete`, … */
  readonly Status: string;
  /** Seconds since the epoch. */
  readonly CreateTime: number;
  readonly [field: string]: unknown;
}

export interface ListSecretVersionIdsResponse extends TencentResponse {
  readonly SecretName: string;
  /** Null for a secret without a version (1078/38647, 2023-09-18). */
  readonly Versions:
    | readonly {
        readonly VersionId: string;
        /** Seconds since the epoch. */
        readonly CreateTime: number;
      }[]
    | null;
}

/**
 * Whether an error of SSM is its last word. In SSM `ResourceUnavailable` is a secret that is disabled or about to be
 * deleted, and `ResourceInUse` a name that is taken (error codes, 1078/38658, 2025-10-30), not a resource that is busy
 * as with other services.
 */
export const isRefusal = ({ code, retryable }: TencentApiError): boolean =>
  !retryable || /^Resource(Unavailable|InUse)(\.|$)/.test(code);

/** Reads a version's value. @throws TencentError */
export function getSecretValue(
  client: TencentClient,
  version: SecretVersion,
  options?: CallOptions,
): Promise<SecretValue> {
  return client.call<SecretValue>(SSM, "GetSecretValue", version, options);
}

/**
 * Adds a version; the VersionId must be new. A version holds at most 32 KB (4,096 bytes by the text of the China site),
 * a secret ten versions.
 * @throws TencentError
 */
export function putSecretValue(
  client: TencentClient,
  value: SecretVersion & { readonly SecretString: string },
  options?: CallOptions,
): Promise<SecretVersion & TencentResponse> {
  return client.call<SecretVersion>(SSM, "PutSecretValue", value, options);
}

/** Replaces the value of a version that exists. @throws TencentError */
export function updateSecret(
  client: TencentClient,
  value: SecretVersion & { readonly SecretString: string },
  options?: CallOptions,
): Promise<SecretVersion & TencentResponse> {
  return client.call<SecretVersion>(SSM, "UpdateSecret", value, options);
}

/** Deletes a version at once. @throws TencentError */
export function deleteSecretVersion(
  client: TencentClient,
  version: SecretVersion,
  options?: CallOptions,
): Promise<SecretVersion & TencentResponse> {
  return client.call<SecretVersion>(SSM, "DeleteSecretVersion", version, options);
}

/** Describes a secret, never its value. @throws TencentError */
export function describeSecret(
  client: TencentClient,
  secretName: string,
  options?: CallOptions,
): Promise<DescribeSecretResponse> {
  return client.call<DescribeSecretResponse>(SSM, "DescribeSecret", { SecretName: secretName }, options);
}

/** The versions of a secret, without their values. @throws TencentError */
export function listSecretVersionIds(
  client: TencentClient,
  secretName: string,
  options?: CallOptions,
): Promise<ListSecretVersionIdsResponse> {
  return client.call<ListSecretVersionIdsResponse>(SSM, "ListSecretVersionIds", { SecretName: secretName }, options);
}
