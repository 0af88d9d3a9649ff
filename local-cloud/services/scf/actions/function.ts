import { resourceOf } from "../../../../policies/six-segments";
import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import { DEFAULT_NAMESPACE, type FunctionName, type FunctionResource } from "../state/function";
import type { FunctionRequest } from "./parameters";

/** What a request calls a function. */
export function nameOf({ region, parameters }: Pick<Call<FunctionRequest>, "region" | "parameters">): FunctionName {
  return { region, namespace: parameters.Namespace ?? DEFAULT_NAMESPACE, name: parameters.FunctionName };
}

/** The function a call names. @throws ApiError ResourceNotFound.Namespace, ResourceNotFound.Function */
export function functionOf(call: Call<FunctionRequest>): FunctionResource {
  const { region, namespace, name } = nameOf(call);
  return call.cloud.scf.function(region, namespace, name);
}

/** A function's six segments (598/57149). */
export function functionResource(call: Call<FunctionRequest>): string {
  const { region, namespace, name } = nameOf(call);
  return resourceOf("scf:GetFunction", { region, uin: ACCOUNT.uin, namespace, function: name });
}
