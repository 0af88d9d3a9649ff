import type { JsonSchema } from "../../../../lib/json-schema";
import { sixSegmentName } from "../../../../policies/six-segments";
import { type Call, requestSchema } from "../../../core/action";
import { DEFAULT_NAMESPACE, type FunctionName, type FunctionResource } from "../state/function";

/** Parameters of an action that is about one function. */
export interface FunctionRequest {
  readonly FunctionName: string;
  /** @default "default" */
  readonly Namespace?: string;
}

/** Parameters of an action that is about one version of a function. */
export interface VersionRequest extends FunctionRequest {
  /** Version or alias. @default $LATEST */
  readonly Qualifier?: string;
}

/** Parameters of an action that lists. */
export interface PageRequest {
  /** @default 0 */
  readonly Offset?: number;
  /** @default 20 */
  readonly Limit?: number;
}

export const TEXT: JsonSchema = { type: "string" };
/** How SCF writes a switch. */
export const OPEN_OR_CLOSE: JsonSchema = { type: "string", enum: ["OPEN", "CLOSE"] };
const COUNT: JsonSchema = { type: "integer", minimum: 0 };
/** Properties of {@link PageRequest}. */
export const PAGE = { Offset: COUNT, Limit: COUNT } as const;

/** Schema of an action about one function: FunctionName and Namespace, and its own parameters. */
export function functionRequest(
  own: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema {
  return requestSchema({ FunctionName: TEXT, Namespace: TEXT, ...own }, ["FunctionName", ...required]);
}

/** The page that is asked for. */
export function takePage<Item>(items: readonly Item[], { Offset = 0, Limit = 20 }: PageRequest): Item[] {
  return items.slice(Offset, Offset + Limit);
}

/** What a request calls a function. */
export function requestedName({
  region,
  parameters,
}: Pick<Call<FunctionRequest>, "region" | "parameters">): FunctionName {
  return { region, namespace: parameters.Namespace ?? DEFAULT_NAMESPACE, name: parameters.FunctionName };
}

/** The function a call names. @throws ApiError ResourceNotFound.Namespace, ResourceNotFound.Function */
export function requestedFunction(call: Call<FunctionRequest>): FunctionResource {
  const { region, namespace, name } = requestedName(call);
  return call.cloud.scf.function(region, namespace, name);
}

/** A function's six segments (598/57149). */
export function functionResource(call: Call<FunctionRequest>): string {
  const { region, namespace, name } = requestedName(call);
  return sixSegmentName("scf:GetFunction", { region, uin: call.cloud.account.uin, namespace, function: name });
}
