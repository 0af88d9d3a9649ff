import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { couldSend, maySend, quotaSum } from "../../../contract/quota";
import { CONCURRENCY_SOURCE, regionConcurrency } from "../../../contract/vendor/scf-limits";
import { ValidationError } from "../../validation-error";
import type { EndpointSettings } from "./settings";

/** All instances together must keep the quota, whatever each of them sees of the others. */
function requireQuota(scope: IConstruct, { quota }: EndpointSettings): void {
  if (couldSend(quota) <= maySend(quota)) return;
  throw new ValidationError(
    scope,
    `the function could exceed the quota of ApplySdkVerificationToken: ${quotaSum(quota)}.`,
    "Lower maxInstances, instanceRequestsPerSecond or quota.reserve, so that the sums fit (in an environment file: function.maxInstances, function.requestsPerSecond, quota.reserve).",
  );
}

/** What is reserved for the instances must be there to be reserved. */
function requireMemory(
  scope: IConstruct,
  { region, function: { maxInstances, memoryMb } }: Pick<EndpointSettings, "region" | "function">,
): void {
  const { reservableMb, isDocumented } = regionConcurrency(region);
  const neededMb = maxInstances * memoryMb;
  if (neededMb > reservableMb) {
    throw new ValidationError(
      scope,
      `maxInstances: ${maxInstances} instances x ${memoryMb} MB = ${neededMb} MB; allowed: ${reservableMb} MB, ${
        isDocumented ? `which is what ${region} can reserve` : `the least of any region, for ${region} is in no table`
      } (${CONCURRENCY_SOURCE}).`,
      "Lower maxInstances or memoryMb (in an environment file: function.maxInstances, function.memoryMb).",
    );
  }
  if (isDocumented) return;
  Annotations.of(scope).addWarning(
    `How much concurrency ${region} can reserve is in no table of the vendor's (${CONCURRENCY_SOURCE}); ${neededMb} MB are asked for. SCF's console shows the quota.`,
  );
}

/**
 * Makes sure that the instances of a function keep the quota, and that the region can hold them.
 * @throws ValidationError with the sum
 */
export function requireCapacity(scope: IConstruct, settings: EndpointSettings): void {
  requireQuota(scope, settings);
  requireMemory(scope, settings);
}
