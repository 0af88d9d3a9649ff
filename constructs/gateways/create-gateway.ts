import type { Construct } from "constructs";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { ExecutionRole } from "../execution-role";
import type { TokenFunction } from "../token-function";
import { FunctionUrlGateway } from "./function-url-gateway";
import type { Gateway } from "./gateway";

export interface CreateGatewayProps {
  readonly environment: ResolvedEnvironment;
  readonly function: TokenFunction;
  /** Whom the function runs as. */
  readonly role: ExecutionRole;
}

/** The gateway that an environment chose by `endpoint.gateway.kind`. @throws ValidationError for a setting that does not fit it */
export function createGateway(scope: Construct, id: string, { environment, ...props }: CreateGatewayProps): Gateway {
  const { gateway } = environment.endpoint;
  const common = { ...props, region: environment.region };
  switch (gateway.kind) {
    case "function-url": {
      const { kind: _kind, ...settings } = gateway;
      return new FunctionUrlGateway(scope, id, { ...common, ...settings });
    }
  }
}
