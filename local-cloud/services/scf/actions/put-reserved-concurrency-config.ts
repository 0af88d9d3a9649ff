import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { TRANSITION_MS } from "../state/scf-state";
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
  differs:
    "It is in force at once, while the next one within a second is refused. A region that the vendor's table of quotas does not have has the smaller of its quotas.",
  perform(call) {
    const fn = functionOf(call);
    call.cloud.scf.requireActive(fn, "FailedOperation.FunctionVersionStatusNotActive");
    const now = call.cloud.clock.now();
    if (now < (fn.reservingUntil ?? 0)) {
      throw new ApiError(
        "FailedOperation.ReservedInProgress",
        `A reservation for the function ${fn.name} is in progress, try again later.`,
      );
    }
    call.cloud.scf.reserveConcurrency(fn, call.parameters.ReservedConcurrencyMem);
    fn.reservingUntil = now + TRANSITION_MS;
    return {};
  },
};
