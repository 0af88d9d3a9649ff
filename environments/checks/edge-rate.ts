import { maySend } from "../../contract/quota";
import type { EnvironmentCheck } from "./check";

/** The edge admits no more than the quota leaves to the endpoint. */
export const edgeRate: EnvironmentCheck = ({ quota, endpoint: { gateway } }) => {
  if (gateway.kind !== "edgeone" || gateway.requestsPerSecond === undefined) return [];
  const most = maySend(quota);
  if (gateway.requestsPerSecond <= most) return [];
  return [
    {
      path: ["endpoint", "gateway", "requestsPerSecond"],
      message: `got ${gateway.requestsPerSecond}; allowed: a whole number from 1 to ${most}, which is quota.requestsPerSecond less quota.reserve.`,
      fix: `Write ${most} or less, or leave it out.`,
    },
  ];
};
