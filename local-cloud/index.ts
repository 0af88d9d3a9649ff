/** The door of the local cloud: nothing outside this folder imports anything else of it. */

export { describeAdminApi, EVERY_ADMIN_OPERATION } from "./admin/admin-api";
export { ADMIN_FOLDER } from "./admin/admin-folder";
export type { AdminOperation } from "./admin/operation";
export { Cloud, type CloudOptions } from "./cloud";
export { ACCOUNT, type Account } from "./core/account";
export type { Action, Service } from "./core/action";
export { ApiError } from "./core/api-error";
export type { Audit, AuditEntry, UnimplementedAction } from "./core/audit";
export { checkFault } from "./core/faults/check-fault";
export type { Fault, FaultKind } from "./core/faults/fault";
export type { Faults } from "./core/faults/faults";
export { FAULT_GRAMMAR, parseFault } from "./core/faults/parse-fault";
export { isLoopback } from "./core/hosts";
export type { TemporaryCredentials } from "./core/identity";
export type { RunningCloud } from "./core/running-cloud";
export { readSnapshotFile, type Snapshot, writeSnapshotFile } from "./core/snapshot/snapshot-file";
export { REQUEST_STORES, RESOURCE_LIMITS } from "./core/stores";
export { CertificateAuthority } from "./core/tls/certificate-authority";
export type { AccountContent } from "./fill";
export { keepTimers } from "./keep-timers";
export { keyVariables } from "./key-variables";
export { locate } from "./locate";
export type { Seed, SeedObject } from "./seed/seed-schema";
export { SERVICES } from "./services";
export { ApiGateway } from "./services/apigateway/runtime/api-gateway";
export { evaluateAlarms } from "./services/cls/runtime/evaluate-alarms";
export type { AlarmEvent } from "./services/cls/state/alarm-event";
export type { Topic } from "./services/cls/state/cls-topic";
export { CosError } from "./services/cos/cos-error";
export type { CosOperation } from "./services/cos/operation";
export { COS_OPERATIONS } from "./services/cos/operations";
export { parseCosAuthorization, verifyCos } from "./services/cos/signature";
export type { StoredObject } from "./services/cos/state";
export { TEST_DOCUMENTS } from "./services/faceid/users/documents";
export { TEST_USERS } from "./services/faceid/users/table";
export type { TestUser } from "./services/faceid/users/test-user";
export { FunctionLog } from "./services/scf/runtime/function-log";
export {
  type InvocationAnswer as Answer,
  PLATFORM_STATUS,
  type PlatformReason,
} from "./services/scf/runtime/platform-answer";
export { Scf } from "./services/scf/runtime/scf";
export { type ScfSettings, WEB_CREDENTIALS, type WebCredentials } from "./services/scf/runtime/settings";
export type { Firing } from "./services/scf/runtime/timers";
export type { FunctionInput, FunctionResource, FunctionVersion } from "./services/scf/state/function";
export { Edge } from "./services/teo/runtime/edge";
export type { Zone } from "./services/teo/state/teo-zone";
export { UNLISTED, unlistedNote } from "./services/unlisted";
export { evaluate as evaluateExpression } from "./stack/expression";
export { loadStack } from "./stack/load-stack";
export { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "./start";
