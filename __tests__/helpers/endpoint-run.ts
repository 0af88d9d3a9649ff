import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { Check } from "../../smoke/checks/check";
import type { SmokeReport } from "../../smoke/run/result";
import { type RunOptions, runSmoke } from "../../smoke/run/runner";
import type { LocalEndpoint } from "./local-endpoint";

/** Runs checks against a local endpoint by the system's clock, unless told otherwise one at a time and each once. */
export function runOnEndpoint(
  plan: readonly Check[],
  { name, region, contract }: ResolvedEnvironment,
  { url, key }: Pick<LocalEndpoint, "url" | "key">,
  more: Partial<RunOptions> = {},
): Promise<SmokeReport> {
  return runSmoke(plan, {
    environment: name,
    region,
    contract,
    target: url,
    key,
    pace: { requestsPerSecond: 20, quota: 20, reserve: 0 },
    concurrency: 1,
    toolVersion: "test",
    timeoutMs: 10_000,
    slowMs: 10_000,
    retries: 0,
    ...more,
  });
}
