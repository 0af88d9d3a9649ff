import "../lib/require-node";

export type { Profile } from "../contract/generated/types";
export { UserError } from "../lib/user-error";
export type { Check } from "./checks/check";
export { type PlanOptions, smokePlan } from "./plan/plan";
export { REPORTER_NAMES, REPORTERS, type ReporterName } from "./reporters";
export type { Attempt, CheckResult, SmokeReport } from "./run/result";
export { type RunOptions, runSmoke } from "./run/runner";
export { REPORT_SCHEMA } from "./schema/report-schema";
export { validateSmokeReport } from "./schema/report-validator";
export { targetRunOptions } from "./targets/run-options";
export { resolveTarget, type Target, type TargetOptions } from "./targets/target";
