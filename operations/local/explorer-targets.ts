import { FACEID } from "../../contract/vendor/api";
import type { RevisionDate } from "../../contract/vendor/revisions";
import type { Variables } from "../../lib/variables";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { type Credentials, scriptCredentials } from "../../sdk/credentials";
import { apiEndpoint } from "../../sdk/endpoint";
import { getCallerIdentity } from "../../sdk/sts";
import { TencentClient } from "../../sdk/tencent-client";
import { asUserError } from "../../sdk/tencent-user-error";

/** Where faceid answers, and with what it is asked. */
export interface Target {
  readonly url: string;
  readonly credentials: Credentials;
}

/** Local clouds by the revision of the contract that each enforces, started when first asked for. */
export class RevisionClouds {
  private readonly clouds = new Map<RevisionDate, Promise<LocalCloud>>();

  /** @param first is already up, and is not closed here */
  constructor(private readonly first: { readonly revision: RevisionDate; readonly cloud: LocalCloud }) {}

  readonly target = async (revision: RevisionDate): Promise<Target> => {
    const { url, cloud } = await this.find(revision);
    return { url, credentials: cloud.account };
  };

  async close(): Promise<void> {
    for (const cloud of this.clouds.values()) await (await cloud).close();
  }

  private find(revision: RevisionDate): Promise<LocalCloud> {
    if (revision === this.first.revision) return Promise.resolve(this.first.cloud);
    const known = this.clouds.get(revision) ?? startLocalCloud({ contract: revision });
    this.clouds.set(revision, known);
    return known;
  }
}

/**
 * The account of the variables' credentials, by the name that STS knows it by.
 * @throws UserError for credentials that are not set or not valid
 */
export async function accountTarget(region: string, variables: Variables): Promise<Target & { readonly name: string }> {
  const credentials = scriptCredentials(variables);
  const { protocol, host } = apiEndpoint(FACEID.service, variables);
  const identity = await getCallerIdentity(new TencentClient({ region, credentials, variables })).catch(
    (error: unknown) => {
      throw asUserError(error);
    },
  );
  return { name: `account ${identity.AccountId}`, url: `${protocol}${host}`, credentials: credentials() };
}
