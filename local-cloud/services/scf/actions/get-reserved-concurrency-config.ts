import type { Action } from "../../../core/action";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest } from "./parameters";

/** The share of the region's concurrency quota that a function has to itself, null when it has none. MB. */
export const getReservedConcurrencyConfig: Action<FunctionRequest> = {
  name: "GetReservedConcurrencyConfig",
  request: () => functionRequest(),
  resource: functionResource,
  answers: ["ReservedMem"],
  perform: (call) => ({ ReservedMem: functionOf(call).reservedMb ?? null }),
};
