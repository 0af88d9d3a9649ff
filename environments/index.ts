import "../lib/require-node";

export type { TokenEndpointOutputs } from "../contract/endpoint/stack-outputs";
export { UserError } from "../lib/user-error";
export { stackIdFor } from "./derived";
export { ENVIRONMENT_SCHEMA } from "./environment-schema";
export type { Environment } from "./generated/types";
export { environmentNames, loadEnvironment } from "./load-environment";
export { outputsFileFor, readOutputs } from "./outputs-file";
export type { ResolvedEnvironment } from "./resolved-environment";
export { validateEnvironment } from "./schema-validators";
export { tokenEndpointProps, tokenEndpointStackProps } from "./token-endpoint-props";
