import { couldSend, maySend, quotaSum } from "../../contract/quota";
import { defined } from "../../lib/defined";
import { resolveFunction, resolveStore } from "../resolve-environment";
import type { EnvironmentCheck } from "./check";

/** All instances together keep the quota. */
export const quotaShare: EnvironmentCheck = (environment, { written }) => {
  const { quota } = environment;
  // Another check says so.
  if (quota.reserve >= quota.requestsPerSecond) return [];
  const { maxInstances, requestsPerSecond: instanceRequestsPerSecond } = resolveFunction(environment);
  const storeReserve = resolveStore(environment)?.reserve;
  const share = { ...quota, maxInstances, instanceRequestsPerSecond, ...defined({ storeReserve }) };
  if (couldSend(share) <= maySend(share)) return [];
  const isOwnRate = written.function?.requestsPerSecond !== undefined;
  const path =
    written.function?.maxInstances !== undefined
      ? ["function", "maxInstances"]
      : isOwnRate
        ? ["function", "requestsPerSecond"]
        : ["quota", written.quota?.requestsPerSecond === undefined ? "reserve" : "requestsPerSecond"];
  const fix = isOwnRate
    ? "Lower function.requestsPerSecond, function.maxInstances or quota.reserve."
    : `Set function.maxInstances to at most ${maySend(quota)}, or raise quota.requestsPerSecond if the vendor granted it.`;
  return [{ path, message: `got ${quotaSum(share)}; allowed: no more than the quota less its reserve.`, fix }];
};
