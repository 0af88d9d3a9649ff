import type { FaultKind } from "../../../local-cloud/faults";
import { startLocalDeployment } from "../local-deployment";
import { Deployment } from "./deployment";
import { inventoryOf } from "./inventory";
import type { Tools } from "./tools";
import { Workspace } from "./workspace";

/** What can go wrong with one call, by the name it has on the command line. */
export const FAILURES = {
  InternalError: { kind: "error", code: "InternalError" },
  RequestLimitExceeded: { kind: "error", code: "RequestLimitExceeded" },
  reset: { kind: "reset" },
} as const satisfies Record<string, FaultKind>;

export type FailureName = keyof typeof FAILURES;

/** What one failure did to a deployment, and what the next deployment made of it. */
export interface FailureResult {
  readonly failure: FailureName;
  /** Which call of the deployment failed, from 1. */
  readonly n: number;
  /** The action it hit, undefined when the deployment made fewer calls. */
  readonly action: string | undefined;
  /** Whether the deployment got over it by itself. */
  readonly firstDeploy: "succeeded" | "failed";
  /** The next deployment succeeds, a plan after it is empty, and every resource is there exactly once. */
  readonly converged: boolean;
  /** Why it did not. */
  readonly problem?: string;
}

/** What an undisturbed deployment leaves, and how many calls it makes. */
export async function undisturbed(
  tools: Tools,
): Promise<{ readonly calls: number; readonly inventory: Record<string, number> }> {
  const workspace = new Workspace("dev");
  const local = await startLocalDeployment();
  try {
    await new Deployment(tools, workspace, local.localCloud).deploy();
    return { calls: local.localCloud.audit.entries.length, inventory: inventoryOf(local.localCloud.cloud) };
  } finally {
    await local.close();
    workspace.remove();
  }
}

/** Deploys with a failure of the nth call, then deploys again, in a cloud and a folder of its own. */
export async function deployThrough(
  tools: Tools,
  failure: FailureName,
  n: number,
  inventory: Record<string, number>,
): Promise<FailureResult> {
  const workspace = new Workspace("dev");
  const local = await startLocalDeployment();
  const { audit, faults, cloud } = local.localCloud;
  const deployment = new Deployment(tools, workspace, local.localCloud);
  const first = { failure, n };
  try {
    faults.add({ ...FAILURES[failure], times: 1, skip: n - 1 });
    const succeeded = await deployment.deploy().then(
      () => true,
      () => false,
    );
    const unused = faults.pending.length > 0;
    faults.clear();
    const action = unused ? undefined : audit.entries[n - 1]?.action;
    const result = { ...first, action, firstDeploy: succeeded ? ("succeeded" as const) : ("failed" as const) };
    try {
      await deployment.deploy();
      if (!(await deployment.isSettled())) return { ...result, converged: false, problem: "a plan is not empty" };
      const left = inventoryOf(cloud);
      if (JSON.stringify(left) === JSON.stringify(inventory)) return { ...result, converged: true };
      return { ...result, converged: false, problem: `there is ${JSON.stringify(left)}` };
    } catch (error) {
      const lines = (error as Error).message.split("\n").filter((line) => /error/i.test(line));
      return { ...result, converged: false, problem: lines.slice(0, 3).join(" ").slice(0, 300) };
    }
  } finally {
    await local.close();
    workspace.remove();
  }
}
