import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { quotaMistake } from "../../../contract/quota";
import { CONCURRENCY_SOURCE, memoryMistake, regionConcurrency } from "../../../contract/vendor/scf-limits";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/** Warns when it is not known what the region can hold. */
function warnOfUnknownMemory(
  scope: IConstruct,
  { region, function: { maxInstances, memoryMb } }: Pick<EndpointSettings, "region" | "function">,
): void {
  if (regionConcurrency(region).isDocumented) return;
  Annotations.of(scope).addWarning(
    `How much concurrency ${region} can reserve is in no table of the vendor's (${CONCURRENCY_SOURCE}); ${maxInstances * memoryMb} MB are asked for. SCF's console shows the quota.`,
  );
}

/**
 * Makes sure that the instances of a function keep the quota, and that the region can hold them.
 * @throws ValidationError with the sum
 */
export function requireCapacity(scope: IConstruct, settings: EndpointSettings): void {
  const { quota, region } = settings;
  const overQuota = quotaMistake(quota);
  if (overQuota) throw new ValidationError(scope, overQuota.message, overQuota.fix);
  const { maxInstances, memoryMb } = settings.function;
  const overMemory = memoryMistake(region, maxInstances, memoryMb);
  if (overMemory) throw new ValidationError(scope, `maxInstances: ${overMemory.message}`, overMemory.fix);
  warnOfUnknownMemory(scope, settings);
}
