import type { RunningCloud } from "../running-cloud";
import { restoreSnapshot } from "./snapshot";
import type { Snapshot } from "./snapshot-file";

/**
 * Gives accounts that hold nothing yet all that others held when the snapshot was taken. Function URLs and services of
 * API Gateway are where they were, if their ports are free.
 */
export async function restore(accounts: readonly RunningCloud[], snapshot: Snapshot): Promise<void> {
  restoreSnapshot(
    accounts.map(({ cloud }) => cloud),
    snapshot,
  );
  for (const { cloud, scf, apiGateway, edge } of accounts) {
    await scf.resume();
    await apiGateway.resume();
    await edge.resume(cloud.teo);
  }
}
