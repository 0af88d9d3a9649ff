import type { Instance } from "./instance";

/** The instances of one function. An idle one is reused, the warmest first; none is stopped before the pool is. */
export class InstancePool {
  private readonly idle: Instance[] = [];
  private readonly busy = new Set<Instance>();

  constructor(private readonly start: () => Instance) {}

  /** An instance for one invocation; undefined when `limit` invocations are under way. Give it back with {@link release}. */
  acquire(limit: number): Instance | undefined {
    if (this.busy.size >= limit) return undefined;
    let instance = this.idle.pop();
    while (instance && !instance.usable) instance = this.idle.pop();
    instance ??= this.start();
    this.busy.add(instance);
    return instance;
  }

  release(instance: Instance): void {
    this.busy.delete(instance);
    if (instance.usable) this.idle.push(instance);
  }

  /** Stops every instance. */
  async stop(): Promise<void> {
    await Promise.all([...this.idle.splice(0), ...this.busy].map((instance) => instance.stop()));
  }
}
