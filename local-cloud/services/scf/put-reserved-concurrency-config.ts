import type { Action } from "../action";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest } from "./parameters";

interface Request extends FunctionRequest {
  /** MB. */
  readonly ReservedConcurrencyMem: number;
}

/** Reserves a share of the region's concurrency quota for a function, which is also the most it gets. */
export const putReservedConcurrencyConfig: Action<Request> = {
  name: "PutReservedConcurrencyConfig",
  request: () =>
    functionRequest({ ReservedConcurrencyMem: { type: "integer", minimum: 0 } }, ["ReservedConcurrencyMem"]),
  resource: functionResource,
  perform(call) {
    const fn = functionOf(call);
    call.cloud.scf.requireActive(fn, "FailedOperation.FunctionVersionStatusNotActive");
    call.cloud.scf.reserveConcurrency(fn, call.parameters.ReservedConcurrencyMem);
    return {};
  },
};
