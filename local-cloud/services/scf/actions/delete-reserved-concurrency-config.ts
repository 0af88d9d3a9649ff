import type { Action } from "../../../core/action";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest } from "./parameters";

/** Gives a function's share of the concurrency quota back to the region. */
export const deleteReservedConcurrencyConfig: Action<FunctionRequest> = {
  name: "DeleteReservedConcurrencyConfig",
  request: () => functionRequest(),
  resource: functionResource,
  perform(call) {
    functionOf(call).reservedMb = undefined;
    return {};
  },
};
