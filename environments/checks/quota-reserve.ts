import type { EnvironmentCheck } from "./check";

/** The reserve leaves some of the quota. */
export const quotaReserve: EnvironmentCheck = ({ quota: { requestsPerSecond, reserve } }) =>
  reserve < requestsPerSecond
    ? []
    : [
        {
          path: ["quota", "reserve"],
          message: `got ${reserve}; it must be below quota.requestsPerSecond, which is ${requestsPerSecond}.`,
        },
      ];
