import type { EnvironmentCheck } from "./check";

/** Results are personal data: they are answered only where the platform does not write them into the log topic. */
export const resultsSealed: EnvironmentCheck = ({ function: { kind }, endpoint: { results } }) => {
  if (results === undefined || kind !== "event") return [];
  return [
    {
      path: ["endpoint", "results"],
      message:
        "got results with function.kind event, whose return values SCF writes into the log topic; allowed: with function.kind web.",
    },
  ];
};
