import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { FunctionResource, FunctionVersion } from "../state/function";
import type { InstancePool, PooledInstance } from "./instance-pool";
import type { ProcessGroups } from "./process-groups";

/** Code and configuration as they were when a version was first invoked, or first after a change. */
export interface Deployment<Instance extends PooledInstance> {
  readonly fn: FunctionResource;
  readonly revision: FunctionVersion;
  /** Folder of everything that is written for it. */
  readonly folder: string;
  readonly pool: InstancePool<Instance>;
}

/** Makes the instances of a revision, whose files go into the folder. @throws UserError when its zip cannot be run */
export type Deploy<Instance extends PooledInstance> = (
  version: FunctionVersion,
  revision: FunctionVersion,
  folder: string,
) => InstancePool<Instance>;

/** The versions of functions that were invoked, each with its instances until it is retired. */
export class Deployments<Instance extends PooledInstance> {
  private readonly current = new Map<FunctionVersion, Deployment<Instance>>();
  /** The deployments that accept no more invocations, until their last one is answered. */
  private readonly retiring = new Map<Deployment<Instance>, Promise<void>>();
  private closed = false;

  constructor(
    private readonly processes: ProcessGroups,
    private readonly deploy: Deploy<Instance>,
  ) {}

  /** The deployment of a version, which is made when there is none. */
  get(fn: FunctionResource, version: FunctionVersion): Deployment<Instance> {
    if (this.closed) throw new Error(`The function ${version.name} was invoked after the runtime was closed.`);
    const known = this.current.get(version);
    if (known) return known;

    const revision = { ...version };
    const folder = this.processes.newFolder("code-");
    try {
      const deployment = { fn, revision, folder, pool: this.deploy(version, revision, folder) };
      this.current.set(version, deployment);
      return deployment;
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Memory of a function's instances that work, MB. */
  workingMb(fn: FunctionResource): number {
    return [...this.current.values(), ...this.retiring.keys()]
      .filter((deployment) => deployment.fn === fn)
      .reduce((sum, { pool, revision }) => sum + pool.working * revision.memoryMb, 0);
  }

  /** Ends a deployment: what is under way is finished as it began; the instances and their code are gone afterwards. */
  retire(version: FunctionVersion): void {
    const deployment = this.current.get(version);
    if (!deployment) return;
    this.current.delete(version);
    const gone = deployment.pool.drain().then(() => remove(deployment));
    this.retiring.set(
      deployment,
      gone.finally(() => this.retiring.delete(deployment)),
    );
  }

  /** Stops every instance and removes the unpacked code. */
  async close(): Promise<void> {
    this.closed = true;
    const deployments = [...this.current.values()];
    const retiring = [...this.retiring];
    this.current.clear();
    await Promise.all([...deployments, ...retiring.map(([deployment]) => deployment)].map(({ pool }) => pool.stop()));
    await Promise.all([...deployments.map(remove), ...retiring.map(([, gone]) => gone)]);
  }
}

function remove({ folder }: { readonly folder: string }): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
