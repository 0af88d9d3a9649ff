import type { Instance } from "./instance";

/** The instances of one revision of a function. An idle one is reused, the warmest first, until the pool is drained or stopped. */
export class InstancePool {
  private readonly idle: Instance[] = [];
  private readonly busy = new Set<Instance>();
  private drained: (() => void) | undefined;

  constructor(private readonly start: () => Instance) {}

  /** An instance for one invocation. Give it back with {@link release}. */
  acquire(): Instance {
    let instance = this.idle.pop();
    while (instance && !instance.usable) instance = this.idle.pop();
    instance ??= this.start();
    this.busy.add(instance);
    return instance;
  }

  async release(instance: Instance): Promise<void> {
    if (this.drained) await instance.stop();
    else if (instance.usable) this.idle.push(instance);
    this.busy.delete(instance);
    if (this.busy.size === 0) this.drained?.();
  }

  /** Stops every instance as soon as it is idle; resolves when none is left. */
  async drain(): Promise<void> {
    const drained = new Promise<void>((resolve) => {
      this.drained = resolve;
    });
    await Promise.all(this.idle.splice(0).map((instance) => instance.stop()));
    if (this.busy.size > 0) await drained;
  }

  /** Stops every instance, whatever it is doing. */
  async stop(): Promise<void> {
    await Promise.all([...this.idle.splice(0), ...this.busy].map((instance) => instance.stop()));
  }
}
