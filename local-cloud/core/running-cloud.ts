import type { Cloud } from "../cloud";
import type { ApiGateway } from "../services/apigateway/runtime/api-gateway";
import type { Scf } from "../services/scf/runtime/scf";
import type { Edge } from "../services/teo/runtime/edge";

/** The cloud of an account, and what runs in it. */
export interface RunningCloud {
  readonly cloud: Cloud;
  /** What runs the cloud's functions and function URLs. */
  readonly scf: Scf;
  /** What serves the cloud's services of API Gateway, which call the functions. */
  readonly apiGateway: ApiGateway;
  /** What serves the cloud's acceleration domains of EdgeOne. */
  readonly edge: Edge;
}

/** The cloud of an account that can be asked. */
export interface ReachableCloud extends RunningCloud {
  /** `http://127.0.0.1:PORT`: endpoint of an SDK, and address of the forward proxy. */
  readonly url: string;
  /** The clouds of all accounts at this address, itself included, in the order of their numbers. */
  readonly accounts: readonly RunningCloud[];
}
