import type { JsonSchema } from "../../../../lib/json-schema";
import type { Call } from "../../../core/action";
import { ENVIRONMENTS, type EnvironmentName, type GatewayService } from "../state/gateway-service";

export const TEXT: JsonSchema = { type: "string" };
export const FLAG: JsonSchema = { type: "boolean" };
export const TEXTS: JsonSchema = { type: "array", items: TEXT };
export const ENVIRONMENT: JsonSchema = { type: "string", enum: ENVIRONMENTS };
/** Requests per second; -1 for no limit of its own. */
export const STRATEGY: JsonSchema = { type: "integer", minimum: -1, maximum: 5_000 };

/** Parameters of an action that is about one service. */
export interface ServiceRequest {
  readonly ServiceId: string;
}

/** Parameters of an action that is about one API. */
export interface ApiRequest extends ServiceRequest {
  readonly ApiId: string;
}

/** Parameters of an action that is about one environment of a service. */
export interface EnvironmentRequest extends ServiceRequest {
  readonly EnvironmentName: EnvironmentName;
}

/** Parameters of an action that is about one usage plan. */
export interface UsagePlanRequest {
  readonly UsagePlanId: string;
}

/** A service's six segments (628/41656). */
export function serviceResource({ region, cloud, parameters }: Call<ServiceRequest>): string {
  return `qcs::apigw:${region}:uin/${cloud.account.uin}:service/${parameters.ServiceId}`;
}

/** The service a call names. @throws ApiError ResourceNotFound.InvalidService */
export function requestedService({ cloud, region, parameters }: Call<ServiceRequest>): GatewayService {
  return cloud.apigateway.service(region, parameters.ServiceId);
}

/** How API Gateway pages a list. */
export interface PageRequest {
  readonly Limit?: number;
  readonly Offset?: number;
}

/** Schemas of {@link PageRequest}. */
export const PAGE = {
  Limit: { type: "integer", minimum: 0, maximum: 100 },
  Offset: { type: "integer", minimum: 0 },
} as const;

const DEFAULT_LIMIT = 20;

/** One page of a list. */
export function takePage<Item>(
  items: readonly Item[],
  { Limit = DEFAULT_LIMIT, Offset = 0 }: PageRequest,
): readonly Item[] {
  return items.slice(Offset, Offset + Limit);
}

/** A time as API Gateway writes it: `2025-01-14T08:00:00Z`. */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
