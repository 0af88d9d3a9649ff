import type { Construct } from "constructs";
import { maySend } from "../../contract/quota";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { ExecutionRole } from "../execution-role/execution-role";
import type { TokenFunction } from "../token-function/token-function";
import { ApiGateway } from "./api-gateway";
import { EdgeOneGateway } from "./edge-one-gateway";
import { FunctionUrlGateway } from "./function-url-gateway";
import type { Gateway } from "./gateway";

export interface CreateGatewayProps {
  readonly environment: ResolvedEnvironment;
  /** Name of what the gateway consists of. */
  readonly name: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  readonly function: TokenFunction;
  /** Whom the function runs as. */
  readonly role: ExecutionRole;
  /** Version or alias of the function to call. @default $LATEST */
  readonly qualifier?: string;
}

/** The gateway that an environment chose by `endpoint.gateway.kind`. @throws ValidationError for a setting that does not fit it */
export function createGateway(
  scope: Construct,
  id: string,
  { environment, name, tags, ...props }: CreateGatewayProps,
): Gateway {
  const { gateway } = environment.endpoint;
  const common = { ...props, region: environment.region };
  switch (gateway.kind) {
    case "function-url": {
      const { kind: _kind, ...settings } = gateway;
      return new FunctionUrlGateway(scope, id, { ...common, ...settings });
    }
    case "api-gateway": {
      const { kind: _kind, ...settings } = gateway;
      const { timeoutSeconds } = environment.function;
      return new ApiGateway(scope, id, {
        name,
        function: props.function,
        timeoutSeconds,
        ...(tags && { tags }),
        ...settings,
      });
    }
    case "edgeone": {
      const { kind: _kind, ...settings } = gateway;
      const { quota } = environment;
      return new EdgeOneGateway(scope, id, {
        ...common,
        ...settings,
        quotaPerSecond: maySend(quota),
        apiName: name,
        ...(tags && { tags }),
      });
    }
  }
}
