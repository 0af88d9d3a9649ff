import type { RevisionName } from "../../contract/vendor/revisions";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import type { CallApi } from "../../smoke/http/api-call";
import { directTransport } from "../../smoke/targets/direct-transport";
import { ManualClock } from "../helpers/manual-clock";

/** A local cloud, and the way to it with the official SDK; both and the runs against it share one clock. */
export interface DirectCloud {
  readonly cloud: LocalCloud;
  readonly clock: ManualClock;
  readonly callApi: CallApi;
  close(): Promise<void>;
}

/**
 * Starts a local cloud of a revision of the contract.
 * @param secretKey what the SDK signs with.
 * @default - the account's own
 */
export async function startDirectCloud(contract: RevisionName, secretKey?: string): Promise<DirectCloud> {
  // The SDK signs with the time of the machine, of which the cloud's may not be far.
  const clock = new ManualClock(Date.now());
  const cloud = await startLocalCloud({ contract, clock });
  const variables = {
    ...localVariables(cloud),
    ...(secretKey !== undefined && { TENCENTCLOUD_SECRET_KEY: secretKey }),
  };
  const credentials = scriptCredentials(variables);
  return {
    cloud,
    clock,
    callApi: directTransport(new TencentClient({ region: "ap-singapore", credentials, variables })),
    close: () => cloud.close(),
  };
}
