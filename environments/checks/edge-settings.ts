import { edgeMistakes } from "../../contract/vendor/edge-one";
import type { EnvironmentCheck } from "./check";

/** EdgeOne's domain, zone and addresses go together. */
export const edgeSettings: EnvironmentCheck = ({ endpoint: { gateway } }) =>
  gateway.kind !== "edgeone"
    ? []
    : edgeMistakes(gateway).map(({ key, ...mistake }) => ({ path: ["endpoint", "gateway", key], ...mistake }));
