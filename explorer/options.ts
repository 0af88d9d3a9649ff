import type { Profile } from "../contract/generated/types";
import type { RegionName } from "../contract/vendor/regions";
import type { RevisionDate } from "../contract/vendor/revisions";
import type { Clock } from "../lib/clock";
import type { SigningKey } from "../signature/sign-tc3";

/** What calls are signed with; the token belongs to temporary keys. */
export interface ExplorerCredentials extends SigningKey {
  readonly token?: string;
}

/** A place at which faceid answers. */
export interface FaceidTarget {
  /** Without a path, for example `https://faceid.intl.tencentcloudapi.com`. */
  readonly url: string;
  readonly credentials: ExplorerCredentials;
}

/** The account that calls may be sent to once the user of the page has said so. */
export interface AccountTarget extends FaceidTarget {
  /** What the switch to it names, for example `the account of AKID…` or the account's UIN. */
  readonly name: string;
}

/** An environment's endpoint on this machine, in front of the local cloud. */
export interface EndpointTarget {
  readonly url: string;
  /** A client key with every scope. It never reaches the page. */
  readonly key: string;
}

/** The environment next to whose profiles calls are shown. */
export interface ExplorerEnvironment {
  readonly name: string;
  readonly profiles: Readonly<Record<string, Profile>>;
  /** @default - its endpoint is not up, and its operations cannot be sent */
  readonly endpoint?: EndpointTarget;
}

/** A user of the local cloud whose verification takes a known course. */
export interface TestUserChoice {
  readonly name: string;
  readonly about: string;
}

export interface ExplorerOptions {
  /** Port on 127.0.0.1. @default 0, any free one */
  readonly port?: number;
  readonly clock: Clock;
  /** The revision of the contract with which the page opens. */
  readonly revision: RevisionDate;
  /** The region with which the page opens. */
  readonly region: RegionName;
  /** A local cloud that enforces a revision of the contract; asked for again with every call. */
  readonly localCloud: (revision: RevisionDate) => Promise<FaceidTarget>;
  readonly testUsers: readonly TestUserChoice[];
  /** @default - nothing can be sent to an account */
  readonly account?: AccountTarget;
  /** @default - no profiles besides those of the contract, and no endpoint */
  readonly environment?: ExplorerEnvironment;
}
