import type { EnvironmentCheck } from "./check";

/** Releases in steps need a gateway behind which a version's own function URL can be checked. */
export const releaseGateway: EnvironmentCheck = ({ release, endpoint: { gateway } }) =>
  release === undefined || gateway.kind === "function-url"
    ? []
    : [
        {
          path: ["release"],
          message: `is not possible with the gateway ${gateway.kind}: a version is checked at a function URL.`,
        },
      ];
