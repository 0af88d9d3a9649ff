import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { isLoopback } from "../../lib/loopback";

/** What a local run says of an environment's Redis, which it does not ask; empty where there is nothing to say. */
export const localStoreNote = ({ store }: Pick<ResolvedEnvironment, "store">): string =>
  store === undefined || isLoopback(store.host)
    ? ""
    : `the Redis ${store.host} is not asked, each instance has its own memory instead`;
