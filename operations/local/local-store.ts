import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { isLoopback } from "../../lib/loopback";

/**
 * What a local run says about an environment's Redis, which it does not contact; empty where there is nothing to say.
 */
export const localStoreNote = ({ store }: Pick<ResolvedEnvironment, "store">): string =>
  store === undefined || isLoopback(store.host)
    ? ""
    : `the Redis ${store.host} is not contacted; each instance has its own memory instead`;
