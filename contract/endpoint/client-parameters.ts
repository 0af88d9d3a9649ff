import type { ParameterSpec } from "../vendor/parameter-spec";
import { ACTION_PARAMETERS } from "../vendor/parameters";
import { parameterName } from "../vendor/wire-name";

/** A parameter that a client may bring with a request. */
export interface ClientParameter {
  /** Member of the body of `POST /v1/tokens`. */
  readonly member: string;
  /** The vendor's parameter that it becomes. */
  readonly spec: ParameterSpec;
}

/**
 * The parameters that any revision has for each request. CompareImage is not one of them: it is sent only where a
 * profile asks for it.
 */
export const CLIENT_PARAMETERS: readonly ClientParameter[] = ACTION_PARAMETERS.filter(
  ({ perRequest }) => perRequest,
).map((spec) => ({ member: parameterName(spec.name), spec }));
