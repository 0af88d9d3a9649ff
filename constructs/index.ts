import "../lib/require-node";
import "../lib/require-peers";

export { TencentcloudProvider, type TencentcloudProviderConfig } from "@cdktf/provider-tencentcloud/lib/provider";
export type {
  IdentityProvider,
  SubjectBudget,
  TokenAlgorithm,
  TokenClaims,
  TokenType,
} from "../contract/endpoint/identity-provider";
export type { ResultDetail, ResultMedia, ResultSettings } from "../contract/endpoint/results";
export type { SmokeConfig } from "../contract/endpoint/smoke-config";
export { OUTPUT_NAMES, type TokenEndpointOutputs } from "../contract/endpoint/stack-outputs";
export type { HandlerConfig } from "../contract/endpoint/token-config";
export type { Expectation, Profile, QuarantinedProfile } from "../contract/generated/types";
export type { QuotaShare } from "../contract/quota";
export type { SchedulePlan } from "../contract/schedule-plan";
export type { FunctionKind } from "../contract/vendor/function-kinds";
export type { RegionName } from "../contract/vendor/regions";
export type { RevisionName } from "../contract/vendor/revisions";
export type { EndpointRuntime } from "../contract/vendor/runtimes";
export { AlarmNotice, type AlarmNoticeProps } from "./alarms/alarm-notice";
export type {
  AlarmBot,
  AlarmReceiver,
  AlarmRecipients,
  AlarmService,
  AlarmWebCallback,
} from "./alarms/alarm-recipients";
export type { AlarmSpec, Span } from "./alarms/alarm-spec";
export { ALARMS } from "./alarms/alarm-specs";
export { EndpointAlarms, type EndpointAlarmsProps, type SmokeLogs } from "./alarms/endpoint-alarms";
export type { FieldTest, Figure, LogQuery } from "./alarms/log-query";
export { ClientKeys, type ClientKeysProps } from "./client-keys/client-keys";
export type { ClientKeysAttributes } from "./client-keys/client-keys-attributes";
export type { IClientKeys } from "./client-keys/i-client-keys";
export { EndpointLogs, type EndpointLogsProps } from "./endpoint-logs/endpoint-logs";
export type { EndpointLogsAttributes } from "./endpoint-logs/endpoint-logs-attributes";
export type { IEndpointLogs } from "./endpoint-logs/i-endpoint-logs";
export { LOG_FIELDS, type LogField, PLATFORM_LOG_FIELDS } from "./endpoint-logs/log-fields";
export { ExecutionRole, type ExecutionRoleProps } from "./execution-role/execution-role";
export type { ExecutionRoleAttributes } from "./execution-role/execution-role-attributes";
export type { IExecutionRole } from "./execution-role/i-execution-role";
export type { PermissionBoundary } from "./execution-role/permission-boundary";
export type { PolicyStatement } from "./execution-role/policy-document";
export { faceid } from "./faceid";
export { ApiGateway, type ApiGatewayProps } from "./gateways/api-gateway";
export type { ApiGatewayOptions, Throttle } from "./gateways/api-gateway-options";
export type { CustomDomainOptions } from "./gateways/custom-domain";
export { EdgeOneGateway, type EdgeOneGatewayProps } from "./gateways/edge-one-gateway";
export type { EdgeOneOptions, EdgeOneZone } from "./gateways/edge-one-options";
export { FunctionUrlGateway, type FunctionUrlGatewayProps } from "./gateways/function-url-gateway";
export type {
  CallerAuthentication,
  CorsOptions,
  FunctionUrlDomainOptions,
  FunctionUrlOptions,
} from "./gateways/function-url-options";
export type { Gateway } from "./gateways/gateway";
export type { ApiGatewayChoice, EdgeOneChoice, FunctionUrlChoice, GatewayOptions } from "./gateways/gateway-options";
export { ProviderSchemaValidation } from "./provider-schema/provider-schema-validation";
export type { ScheduleOptions } from "./smoke-schedule/schedule-options";
export { SMOKE_LOG_FIELDS } from "./smoke-schedule/smoke-log-fields";
export { SmokeSchedule, type SmokeScheduleProps } from "./smoke-schedule/smoke-schedule";
export type { CosState, LocalState, StateBackend } from "./token-endpoint/state-backend";
export { TokenEndpoint } from "./token-endpoint/token-endpoint";
export type {
  IdentityProviderOptions,
  QuotaOptions,
  RedisStoreOptions,
  ResultOptions,
  StoreOptions,
  TokenEndpointProps,
} from "./token-endpoint/token-endpoint-props";
export {
  type SourceFile,
  TokenEndpointStack,
  type TokenEndpointStackProps,
} from "./token-endpoint/token-endpoint-stack";
export { FunctionCode, type PackageOptions } from "./token-function/function-code";
export { FunctionRelease, type FunctionReleaseProps } from "./token-function/function-release";
export { type FunctionNetwork, TokenFunction, type TokenFunctionProps } from "./token-function/token-function";
export { ValidationError } from "./validation-error";
