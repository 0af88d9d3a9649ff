import { RETENTION_DAYS } from "../../../../contract/vendor/cls-limits";
import { ApiError } from "../../../core/api-error";
import type { Topic } from "./cls-topic";

/** Names that CLS keeps for its own topics (CreateTopic, CLS API 2020-10-16). */
const RESERVED = [
  "cls_service_log",
  "loglistener_status",
  "loglistener_alarm",
  "loglistener_business",
  "cls_service_metric",
];
/** Fewest days in infrequent storage, and in standard storage before a line moves there. */
const MIN_DAYS = { hot: RETENTION_DAYS.min, cold: 7 } as const;
/** Most partitions of a new topic (CreateTopic). */
const MAX_PARTITIONS = 10;

/** At most 255 characters without `|` (CreateLogset). @throws ApiError InvalidParameter */
export function checkLogsetName(name: string): void {
  if (!/^[^|]{1,255}$/.test(name)) {
    throw new ApiError("InvalidParameter", "The name of a logset must be 1 to 255 characters without |.");
  }
}

/**
 * What CreateTopic and ModifyTopic require of a topic. @throws ApiError InvalidParameter, FailedOperation.InvalidPeriod
 */
export function checkTopic(
  topic: Pick<Topic, "name" | "period" | "hotPeriod" | "storageType" | "partitionCount" | "maxSplitPartitions">,
): void {
  const { name, period, hotPeriod, storageType, partitionCount, maxSplitPartitions } = topic;
  if (name === "" || name.includes("|")) {
    throw new ApiError("InvalidParameter", "The name of a topic must not be empty and not have a |.");
  }
  if (RESERVED.includes(name)) throw new ApiError("InvalidParameter", `The name ${name} is reserved.`);
  if (partitionCount < 1 || partitionCount > MAX_PARTITIONS || maxSplitPartitions < partitionCount) {
    throw new ApiError(
      "InvalidParameter",
      `The topic ${name} must have 1 to ${MAX_PARTITIONS} partitions and can be split into no fewer, got ${partitionCount} and ${maxSplitPartitions}.`,
    );
  }
  const isInRange = period >= MIN_DAYS[storageType] && period <= RETENTION_DAYS.max;
  if (!isInRange && period !== RETENTION_DAYS.forEver) {
    throw new ApiError(
      "FailedOperation.InvalidPeriod",
      `The period must be ${MIN_DAYS[storageType]} to ${RETENTION_DAYS.max} days or ${RETENTION_DAYS.forEver}, got ${period}.`,
    );
  }
  if (hotPeriod !== 0 && (hotPeriod < MIN_DAYS.cold || hotPeriod >= period)) {
    throw new ApiError(
      "FailedOperation.InvalidPeriod",
      `The hot period must be 0, or at least ${MIN_DAYS.cold} days and less than the period, got ${hotPeriod}.`,
    );
  }
}
