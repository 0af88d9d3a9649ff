import type { CallOptions, TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** Security Token Service (product 1150). */
export const STS = { service: "sts", version: "2018-08-13" } as const satisfies TencentApi;

/** The caller of an API, as STS names it. */
export interface CallerIdentity extends TencentResponse {
  readonly Arn: string;
  /** UIN of the root account. */
  readonly AccountId: string;
  readonly UserId: string;
  /** UIN of the account, or of the role's session. */
  readonly PrincipalId: string;
  /** `CAMUser`, `CAMRole`, `RootAccount`, … */
  readonly Type: string;
}

/** The caller that the credentials belong to; the cheapest call that proves them. @throws TencentError */
export function getCallerIdentity(client: TencentClient, options?: CallOptions): Promise<CallerIdentity> {
  return client.call<CallerIdentity>(STS, "GetCallerIdentity", {}, options);
}
