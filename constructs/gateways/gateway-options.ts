import type { ApiGatewayOptions } from "./api-gateway-options";
import type { EdgeOneOptions } from "./edge-one-options";
import type { FunctionUrlOptions } from "./function-url-options";

/** An SCF function URL: public HTTPS. */
export interface FunctionUrlChoice extends FunctionUrlOptions {
  /** Tells the choices apart. */
  readonly kind: "function-url";
}

/** EdgeOne in front of a function URL that refuses what did not come through it. */
export interface EdgeOneChoice extends EdgeOneOptions {
  /** Tells the choices apart. */
  readonly kind: "edgeone";
}

/** A service of API Gateway, which is retired: for accounts and private regions that still have it. */
export interface ApiGatewayChoice extends ApiGatewayOptions {
  /** Tells the choices apart. */
  readonly kind: "api-gateway";
}

/** Which gateway an endpoint gets, and its settings. */
export type GatewayOptions = FunctionUrlChoice | EdgeOneChoice | ApiGatewayChoice;
