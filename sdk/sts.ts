import type { CallOptions, TencentApi, TencentClient, TencentResponse } from "./tencent-client";

/** Security Token Service (product 1150). */
export const STS = { service: "sts", version: "2018-08-13" } as const satisfies TencentApi;

/** Who signs the calls. */
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

/** Whose credentials these are; the cheapest call that proves them. @throws TencentError */
export function getCallerIdentity(client: TencentClient, options?: CallOptions): Promise<CallerIdentity> {
  return client.call<CallerIdentity>(STS, "GetCallerIdentity", {}, options);
}
