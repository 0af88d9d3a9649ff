import type { RunningCloud } from "../running-cloud";

/**
 * Starts what runs in accounts that were given the data of a snapshot. Function URLs and services of API Gateway are
 * where they were, if their ports are free.
 */
export async function resume(accounts: readonly RunningCloud[]): Promise<void> {
  for (const { cloud, scf, apiGateway, edge } of accounts) {
    await scf.resume();
    await apiGateway.resume();
    await edge.resume(cloud.teo);
  }
}
