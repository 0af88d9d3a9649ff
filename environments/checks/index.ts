import { alarmCallbacks } from "./alarm-callbacks";
import { boundaryPolicy } from "./boundary-policy";
import type { EnvironmentCheck } from "./check";
import { edgeDomain } from "./edge-domain";
import { edgeRate } from "./edge-rate";
import { edgeSettings } from "./edge-settings";
import { functionConcurrency } from "./function-concurrency";
import { functionMemory } from "./function-memory";
import { gatewayRetired } from "./gateway-retired";
import { gatewayThrottle } from "./gateway-throttle";
import { idempotencyInstances } from "./idempotency-instances";
import { identityProviderRuntime } from "./identity-provider-runtime";
import { overridesSelected } from "./overrides-selected";
import { photoMemory } from "./photo-memory";
import { profileParameters } from "./profile-parameters";
import { profilesListed } from "./profiles-listed";
import { quarantineEnds } from "./quarantine-ends";
import { quotaReserve } from "./quota-reserve";
import { quotaShare } from "./quota-share";
import { regionOffered } from "./region-offered";
import { releaseGateway } from "./release-gateway";
import { releaseSteps } from "./release-steps";
import { resultsMedia } from "./results-media";
import { resultsSealed } from "./results-sealed";
import { scheduleCron } from "./schedule-cron";
import { scheduleTimeZone } from "./schedule-time-zone";
import { smokeProfiles } from "./smoke-profiles";
import { storeRate } from "./store-rate";
import { storeReserve } from "./store-reserve";
import { subjectInstances } from "./subject-instances";
import { tagKeys } from "./tag-keys";

/** Every check between the values of an environment, in the order in which their problems are reported. */
export const ENVIRONMENT_CHECKS: readonly EnvironmentCheck[] = [
  regionOffered,
  tagKeys,
  quotaReserve,
  quotaShare,
  storeReserve,
  storeRate,
  gatewayRetired,
  gatewayThrottle,
  edgeDomain,
  edgeSettings,
  edgeRate,
  scheduleCron,
  scheduleTimeZone,
  alarmCallbacks,
  profilesListed,
  overridesSelected,
  profileParameters,
  boundaryPolicy,
  smokeProfiles,
  quarantineEnds,
  releaseSteps,
  releaseGateway,
  functionConcurrency,
  functionMemory,
  photoMemory,
  resultsSealed,
  resultsMedia,
  idempotencyInstances,
  identityProviderRuntime,
  subjectInstances,
];
