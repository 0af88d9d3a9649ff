import type { EnvironmentCheck } from "./check";

/** A Redis lets all instances together through: a rate of each would mean nothing. */
export const storeRate: EnvironmentCheck = ({ store }, { written }) => {
  const rate = written.function?.requestsPerSecond;
  if (store.kind !== "redis" || rate === undefined) return [];
  return [
    {
      path: ["function", "requestsPerSecond"],
      message: `got ${rate} with a redis store, which lets all instances together through; allowed: with store.kind memory. Leave it out.`,
    },
  ];
};
