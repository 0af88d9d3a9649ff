import type { EnvironmentCheck } from "./check";

/** A Redis limits all instances together, so a rate for each would mean nothing. */
export const storeRate: EnvironmentCheck = ({ store }, { written }) => {
  const rate = written.function?.requestsPerSecond;
  if (store.kind !== "redis" || rate === undefined) return [];
  return [
    {
      path: ["function", "requestsPerSecond"],
      message: `got ${rate} with a redis store, which limits all instances together; allowed: with store.kind memory. Leave it out.`,
    },
  ];
};
