import type { CallOptions, TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** Serverless Cloud Function (product 583). */
export const SCF = { service: "scf", version: "2018-04-16" } as const satisfies TencentApi;

/** The name of every trigger of type http (provider source, resource_tc_scf_trigger.go). */
const URL_TRIGGER = { TriggerName: "url-trigger", Type: "http" } as const;

/** The most triggers that one page holds. */
const PAGE_SIZE = 100;

/** What names a function in a region. */
export interface FunctionRef {
  readonly FunctionName: string;
  readonly Namespace: string;
}

/** Code and configuration under a number, or `$LATEST`. */
export interface FunctionDescription extends TencentResponse {
  /** `Active`, or what is under way. */
  readonly Status: string;
  /** `YYYY-MM-DD hh:mm:ss`. */
  readonly AddTime: string;
  /** `YYYY-MM-DD hh:mm:ss`. */
  readonly ModTime: string;
}

/** What an alias names: a main version, and at most one other that gets a share of the traffic (583/36321). */
export interface AliasTargets {
  readonly FunctionVersion: string;
  readonly RoutingConfig?: {
    readonly AdditionalVersionWeights?:
      | readonly { readonly Version: string /** From 0 to 1. */; readonly Weight: number }[]
      | null;
  } | null;
}

/** A trigger of a function. */
export interface TriggerDescription {
  readonly TriggerName: string;
  readonly Type: string;
  /** Version or alias that it invokes. */
  readonly Qualifier: string;
  /** JSON. */
  readonly TriggerDesc: string;
}

/**
 * A version of a function. The international API's definitions do not list the action (docs/unverified.md).
 *
 * @param version `$LATEST`, a number or an alias
 * @throws TencentError
 */
export function getFunction(
  client: TencentClient,
  fn: FunctionRef,
  version: string,
  options?: CallOptions,
): Promise<FunctionDescription> {
  return client.call<FunctionDescription>(SCF, "GetFunction", { ...fn, Qualifier: version }, options);
}

/** Freezes `$LATEST` under a number, which is returned. @throws TencentError */
export async function publishVersion(
  client: TencentClient,
  fn: FunctionRef,
  description: string,
  options?: CallOptions,
): Promise<string> {
  const parameters = { ...fn, Description: description };
  const response = await client.call<{ readonly FunctionVersion: string }>(SCF, "PublishVersion", parameters, options);
  return response.FunctionVersion;
}

/** What an alias names. One that does not exist is `ResourceNotFound.Alias`. @throws TencentError */
export function getAlias(
  client: TencentClient,
  fn: FunctionRef,
  alias: string,
  options?: CallOptions,
): Promise<AliasTargets & TencentResponse> {
  return client.call<AliasTargets>(SCF, "GetAlias", { ...fn, Name: alias }, options);
}

/**
 * Lets an alias name a main version and, with a share of the traffic, another one. The share is always sent, so that
 * none is left from an earlier call.
 * @param additional
 * @default - all requests go to the main version
 * @throws TencentError
 */
export async function updateAlias(
  client: TencentClient,
  fn: FunctionRef,
  alias: string,
  version: string,
  additional?: { readonly version: string; readonly weight: number },
  options?: CallOptions,
): Promise<void> {
  const weights = additional ? [{ Version: additional.version, Weight: additional.weight }] : [];
  const RoutingConfig = { AdditionalVersionWeights: weights };
  await client.call(SCF, "UpdateAlias", { ...fn, Name: alias, FunctionVersion: version, RoutingConfig }, options);
}

/** The function URLs of a function, whatever version or alias they invoke. @throws TencentError */
export async function listFunctionUrls(
  client: TencentClient,
  fn: FunctionRef,
  options?: CallOptions,
): Promise<readonly TriggerDescription[]> {
  const parameters = { ...fn, Offset: 0, Limit: PAGE_SIZE };
  const { Triggers } = await client.call<{ readonly Triggers?: readonly TriggerDescription[] | null }>(
    SCF,
    "ListTriggers",
    parameters,
    options,
  );
  return (Triggers ?? []).filter(({ Type }) => Type === URL_TRIGGER.Type);
}

/**
 * Creates a public function URL of a version. Its address is known some seconds later.
 * @param authType which callers it accepts: everyone, or those that sign with a key of the account (583/100227,
 * 2025-05-08)
 * @throws TencentError
 */
export async function createFunctionUrl(
  client: TencentClient,
  fn: FunctionRef,
  qualifier: string,
  authType: "CAM" | "NONE",
  options?: CallOptions,
): Promise<void> {
  const NetConfig = { EnableExtranet: true, EnableIntranet: false };
  const TriggerDesc = JSON.stringify({ AuthType: authType, NetConfig });
  const parameters = { ...fn, ...URL_TRIGGER, TriggerDesc, Qualifier: qualifier, Enable: "OPEN" };
  await client.call(SCF, "CreateTrigger", parameters, options);
}

/** Deletes the function URL of a version. @throws TencentError */
export async function deleteFunctionUrl(
  client: TencentClient,
  fn: FunctionRef,
  qualifier: string,
  options?: CallOptions,
): Promise<void> {
  await client.call(SCF, "DeleteTrigger", { ...fn, ...URL_TRIGGER, Qualifier: qualifier }, options);
}
