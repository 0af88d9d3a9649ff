import { reserveProblem } from "../../contract/endpoint/store";
import { maySend } from "../../contract/quota";
import { resolveFunction, resolveStore } from "../resolve-environment";
import type { EnvironmentCheck } from "./check";

/** What a store sets aside leaves some of the quota, and is enough for each instance. */
export const storeReserve: EnvironmentCheck = (environment) => {
  const store = resolveStore(environment);
  if (store === undefined) return [];
  const { maxInstances } = resolveFunction(environment);
  const message = reserveProblem(store.reserve, { maxInstances, maySend: maySend(environment.quota) });
  return message === undefined ? [] : [{ path: ["store", "reserve"], message }];
};
