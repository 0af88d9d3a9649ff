import { join } from "node:path";
import type { LocalCloud } from "../../local-cloud";
import { type StackResources, untrackedResources } from "../../operations/import/untracked";
import { localVariables, startLocalDeployment } from "../../operations/local/local-deployment";
import { readStack } from "../../operations/stacks/stack-changes";
import { scriptClient } from "../../sdk/script-client";
import type { TencentClient } from "../../sdk/tencent-client";
import { Deployment } from "./deployment";
import { FAILURES, type FailureName } from "./failures";
import { takeInventory } from "./inventory";
import { type NumberedCall, numberCalls } from "./numbered-call";
import type { Tools } from "./tools";
import { type DeploymentFolder, SynthesizedCopy, type Workspace } from "./workspace";

/** What one failure did to a deployment, and what the next deployment made of it. */
export interface FailureResult extends NumberedCall {
  readonly failure: FailureName;
  /** False when this deployment ended without that call, for example because a state was polled less often. */
  readonly hit: boolean;
  /** Whether the deployment recovered on its own. */
  readonly firstDeploy: "succeeded" | "failed";
  /**
   * What had to be imported, because it was created and the provider was killed before it could say so; empty when
   * the next deployment needed none.
   */
  readonly imported: readonly string[];
  /** After that a deployment succeeds, a plan after it is empty, and every resource is there exactly once. */
  readonly converged: boolean;
  /** Why it did not. */
  readonly problem?: string;
}

/** What a reference deployment does and leaves. */
export interface Reference {
  readonly calls: readonly NumberedCall[];
  readonly inventory: Readonly<Record<string, number>>;
}

/** The provider tries again for minutes what cannot succeed; one minute is the least that it can be told. */
const IMPATIENT = { TENCENTCLOUD_READ_RETRY_TIMEOUT: "1", TENCENTCLOUD_WRITE_RETRY_TIMEOUT: "1" };

/** A cloud and a folder of its own. */
interface Parts {
  readonly deployment: Deployment;
  readonly folder: DeploymentFolder;
  readonly cloud: LocalCloud;
  readonly inventory: () => Record<string, number>;
}

/** Runs something with a cloud of its own, which is gone afterwards. */
async function withOwnCloud<Result>(
  tools: Tools,
  folder: DeploymentFolder,
  run: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const { localCloud: cloud, close } = await startLocalDeployment({ contract: folder.environment.contract });
  try {
    const deployment = new Deployment(tools, folder, cloud, IMPATIENT);
    const { region } = folder.environment;
    return await run({ deployment, folder, cloud, inventory: () => takeInventory(cloud.cloud, region) });
  } finally {
    await close();
  }
}

/** Deploys a workspace once with nothing in the way, which synthesizes it too. */
export const deployReference = (tools: Tools, workspace: Workspace): Promise<Reference> =>
  withOwnCloud(tools, workspace, async ({ deployment, cloud, inventory }) => {
    await deployment.deploy();
    return { calls: numberCalls(cloud.audit.entries), inventory: inventory() };
  });

/** Why Terraform says that it failed, on one line. */
function terraformErrors(error: unknown): string {
  const lines = (error as Error).message.split("\n").filter((line) => /error/i.test(line));
  return lines.slice(0, 3).join(" ").slice(0, 300);
}

/** Who deploys, as the scripts see it. */
const deployerClient = (cloud: LocalCloud, region: string): TencentClient => {
  const variables = localVariables(cloud);
  return scriptClient(region, variables);
};

/**
 * What docs/deploy.md tells people to do when a name is taken: import what is there, deploy again.
 * @returns what was imported
 * @throws the failure when there is nothing to import
 */
async function importAndDeploy({ deployment, folder, cloud }: Parts, failure: unknown): Promise<string[]> {
  const stack = readStack(join(folder.stackFolder, "cdk.tf.json")) as { resource: StackResources };
  const known = new Set(await deployment.addresses());
  const missing = await untrackedResources(stack.resource, known, deployerClient(cloud, folder.environment.region));
  if (missing.length === 0) throw failure;
  for (const { address, id } of missing) await deployment.import(address, id);
  await deployment.apply();
  return missing.map(({ address }) => address);
}

/**
 * Deploys with a failure of one call, then deploys again.
 * @param workspace synthesized
 * @param expected what a reference deployment leaves
 */
export async function deployThrough(
  tools: Tools,
  workspace: Workspace,
  failure: FailureName,
  call: NumberedCall,
  expected: Reference["inventory"],
): Promise<FailureResult> {
  const folder = new SynthesizedCopy(workspace);
  try {
    return await withOwnCloud(tools, folder, async (parts) => {
      const { deployment, cloud, inventory } = parts;
      const action = call.action.slice(call.action.indexOf(":") + 1);
      const where = { action, subject: call.subject, skip: call.occurrence - 1, times: 1 };
      cloud.faults.add({ ...FAILURES[failure](deployment), ...where });
      const firstDeploy = await deployment.apply().then(
        () => "succeeded" as const,
        () => "failed" as const,
      );
      const result = { failure, ...call, hit: cloud.faults.pending.length === 0, firstDeploy };
      cloud.faults.clear();
      try {
        const imported = await deployment.apply().then(
          () => [],
          (failed: unknown) => importAndDeploy(parts, failed),
        );
        if (!(await deployment.isSettled()))
          return { ...result, imported, converged: false, problem: "a plan is not empty" };
        const left = JSON.stringify(inventory());
        if (left === JSON.stringify(expected)) return { ...result, imported, converged: true };
        return { ...result, imported, converged: false, problem: `there is ${left}` };
      } catch (error) {
        return { ...result, imported: [], converged: false, problem: terraformErrors(error) };
      }
    });
  } finally {
    folder.remove();
  }
}
