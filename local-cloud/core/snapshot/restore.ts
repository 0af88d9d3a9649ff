import type { RunningCloud } from "../running-cloud";
import { restoreSnapshot } from "./snapshot";
import type { Snapshot } from "./snapshot-file";

/**
 * Gives a cloud that holds nothing yet all that another held when the snapshot was taken. Function URLs and services of
 * API Gateway are where they were, if their ports are free.
 */
export async function restore({ cloud, scf, apiGateway, edge }: RunningCloud, snapshot: Snapshot): Promise<void> {
  restoreSnapshot(cloud, snapshot);
  await scf.resume();
  await apiGateway.resume();
  await edge.resume(cloud.teo);
}
