import { type OperationName, ROUTES } from "../../contract/endpoint/routes";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import type { FaceidOperation, Operation } from "../api";

export const FACEID_OPERATIONS: readonly FaceidOperation[] = [
  APPLY_SDK_VERIFICATION_TOKEN,
  GET_SDK_VERIFICATION_RESULT,
];

export const isFaceidOperation = (operation: Operation): operation is FaceidOperation =>
  (FACEID_OPERATIONS as readonly string[]).includes(operation);

/** An operation of the endpoint with its method and path. */
export interface EndpointRoute {
  readonly id: OperationName;
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** Every operation of the endpoint, in the order of its routes. */
export const ENDPOINT_ROUTES: readonly EndpointRoute[] = Object.entries(ROUTES).flatMap(([path, methods]) =>
  (Object.entries(methods) as ["GET" | "POST", OperationName][]).map(([method, id]) => ({ id, method, path })),
);
