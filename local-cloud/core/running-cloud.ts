import type { Cloud } from "../cloud";
import type { ApiGateway } from "../services/apigateway/runtime/api-gateway";
import type { Scf } from "../services/scf/runtime/scf";

/** A cloud and what runs in it. */
export interface RunningCloud {
  readonly cloud: Cloud;
  /** What runs the cloud's functions and function URLs. */
  readonly scf: Scf;
  /** What serves the cloud's services of API Gateway, which call the functions. */
  readonly apiGateway: ApiGateway;
}
