import type { EnvironmentCheck } from "./check";

/** A domain of EdgeOne leads to one region. */
export const edgeDomain: EnvironmentCheck = ({ regions = [], endpoint: { gateway } }) =>
  regions.length < 2 || gateway.kind !== "edgeone"
    ? []
    : [
        {
          path: ["endpoint", "gateway", "domain"],
          message: `got "${gateway.domain}" for ${regions.length} regions; a domain of EdgeOne leads to one region, so each needs a file of its own.`,
        },
      ];
