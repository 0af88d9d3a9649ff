import type { EnvironmentCheck } from "./check";

/** Links to media are part of the full detail: with another they would never be answered. */
export const resultsMedia: EnvironmentCheck = ({ endpoint: { results } }) => {
  if (results === undefined || results.media === "none" || results.detail === "full") return [];
  return [
    {
      path: ["endpoint", "results", "media"],
      message: `got "${results.media}" with endpoint.results.detail ${results.detail}; allowed: none, or with detail full.`,
    },
  ];
};
