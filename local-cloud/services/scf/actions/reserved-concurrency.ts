import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { TRANSITION_MS } from "../state/scf-state";
import { type FunctionRequest, functionRequest, functionResource, requestedFunction } from "./parameters";

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
    const fn = requestedFunction(call);
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

/** The share of the region's concurrency quota that a function has to itself, null when it has none. MB. */
export const getReservedConcurrencyConfig: Action<FunctionRequest> = {
  name: "GetReservedConcurrencyConfig",
  request: () => functionRequest(),
  resource: functionResource,
  answers: ["ReservedMem"],
  perform: (call) => ({ ReservedMem: requestedFunction(call).reservedMb ?? null }),
};

/** Gives a function's share of the concurrency quota back to the region. */
export const deleteReservedConcurrencyConfig: Action<FunctionRequest> = {
  name: "DeleteReservedConcurrencyConfig",
  request: () => functionRequest(),
  resource: functionResource,
  perform(call) {
    requestedFunction(call).reservedMb = undefined;
    return {};
  },
};
