import { type Availability, GATEWAYS, retirementMistake } from "../../contract/vendor/gateways";
import type { EnvironmentCheck } from "./check";

/** A retired gateway needs an acknowledgement. */
export const gatewayRetired: EnvironmentCheck = ({ endpoint: { gateway } }) => {
  const availability: Availability = GATEWAYS[gateway.kind];
  if (availability.state === "available") return [];
  if ("acknowledgeRetirement" in gateway && gateway.acknowledgeRetirement) return [];
  const { message, fix } = retirementMistake(availability);
  return [{ path: ["endpoint", "gateway", "kind"], message: `got "${gateway.kind}". ${message}`, fix }];
};
