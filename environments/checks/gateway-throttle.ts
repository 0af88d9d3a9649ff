import { throttleLimit } from "../../contract/vendor/gateways";
import type { EnvironmentCheck } from "./check";

/** Where callers have access keys, the throttle of API Gateway is within a usage plan's limit. */
export const gatewayThrottle: EnvironmentCheck = ({ endpoint: { gateway } }) => {
  if (gateway.kind !== "api-gateway" || gateway.throttle === undefined) return [];
  const { max, source } = throttleLimit(gateway.accessKeyIds !== undefined);
  const { requestsPerSecond } = gateway.throttle;
  if (requestsPerSecond <= max) return [];
  return [
    {
      path: ["endpoint", "gateway", "throttle", "requestsPerSecond"],
      message: `got ${requestsPerSecond}; allowed with accessKeyIds: a whole number from 1 to ${max} (${source}).`,
      fix: `Write ${max} or less.`,
    },
  ];
};
