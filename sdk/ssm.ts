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
  readonly Versions: readonly {
    readonly VersionId: string;
    /** Seconds since the epoch. */
    readonly CreateTime: number;
  }[];
}

/** Reads a version's value. @throws TencentError */
export function getSecretValue(
  client: TencentClient,
  version: SecretVersion,
  options?: CallOptions,
): Promise<SecretValue> {
  return client.call<SecretValue>(SSM, "GetSecretValue", version, options);
}

/** Adds a version; the VersionId must be new. A version holds at most 32 KB (4,096 bytes by the text of the China site), a secret ten versions. @throws TencentError */
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
