import type { Construct } from "constructs";
import { defined } from "../../lib/defined";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import type { TokenFunction } from "../token-function/token-function";
import { ApiGateway } from "./api-gateway";
import { EdgeOneGateway } from "./edge-one-gateway";
import { FunctionUrlGateway } from "./function-url-gateway";
import type { Gateway } from "./gateway";
import type { GatewayOptions } from "./gateway-options";

/** What a gateway of any kind is made of. */
export interface CreateGatewayProps {
  /** The kind, and its settings. */
  readonly options: GatewayOptions;
  /** Name of what the gateway consists of. */
  readonly name: string;
  /** Region of the function. */
  readonly region: string;
  /** Tags of what takes tags. */
  readonly tags: Readonly<Record<string, string>>;
  /** The function that answers. */
  readonly function: TokenFunction;
  /** The role that the function runs as. */
  readonly role: IExecutionRole;
  /** Seconds after which SCF ends an invocation of the function. */
  readonly timeoutSeconds: number;
  /** Requests per second that the quota leaves to the endpoint. */
  readonly quotaPerSecond: number;
  /**
   * Version or alias of the function to call.
   * @default $LATEST
   */
  readonly qualifier?: string | undefined;
}

/**
 * Creates the gateway of a kind.
 * @throws ValidationError for a setting that does not fit it
 */
export function createGateway(scope: Construct, id: string, props: CreateGatewayProps): Gateway {
  const { options, name, tags, timeoutSeconds, quotaPerSecond, qualifier, ...common } = props;
  switch (options.kind) {
    case "function-url": {
      const { kind: _kind, ...settings } = options;
      return new FunctionUrlGateway(scope, id, {
        ...common,
        ...defined({ qualifier }),
        ...settings,
      });
    }
    case "api-gateway": {
      const { kind: _kind, ...settings } = options;
      return new ApiGateway(scope, id, { name, function: props.function, timeoutSeconds, tags, ...settings });
    }
    case "edgeone": {
      const { kind: _kind, ...settings } = options;
      return new EdgeOneGateway(scope, id, { ...common, ...settings, quotaPerSecond, apiName: name, tags });
    }
  }
}
