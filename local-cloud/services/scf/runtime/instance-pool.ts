/** What a pool holds: one process, or one process tree, that runs a function. */
export interface PooledInstance {
  /** Whether it can take another invocation. */
  readonly usable: boolean;
  /** Ends it, whatever it is doing. */
  stop(): Promise<void>;
}

/**
 * The instances of one revision of a function, each with room for a number of invocations at a time. One with room is
 * reused, of the idle ones the warmest first, until the pool is drained or stopped.
 */
export class InstancePool<Instance extends PooledInstance> {
  private readonly idle: Instance[] = [];
  /** Invocations under way, by instance. */
  private readonly busy = new Map<Instance, number>();
  private drained: (() => void) | undefined;
  /** Ends of instances that could take no more invocations. */
  private readonly ending = new Set<Promise<void>>();

  /** @param room invocations that an instance takes at a time */
  constructor(
    private readonly start: () => Instance,
    private readonly room: number,
  ) {}

  /** Instances that work. One that only finishes what it has begun leaves its room to the one that takes its place. */
  get working(): number {
    return [...this.busy.keys()].filter(({ usable }) => usable).length;
  }

  /** Whether the next invocation needs an instance that does not work yet. */
  get full(): boolean {
    return this.withRoom() === undefined;
  }

  /** An instance for one invocation. Give it back with {@link release}. */
  acquire(): Instance {
    let instance = this.withRoom() ?? this.idle.pop();
    while (instance && !instance.usable) {
      this.discard(instance);
      instance = this.idle.pop();
    }
    instance ??= this.start();
    this.busy.set(instance, (this.busy.get(instance) ?? 0) + 1);
    return instance;
  }

  async release(instance: Instance): Promise<void> {
    const left = (this.busy.get(instance) ?? 1) - 1;
    if (left > 0) {
      this.busy.set(instance, left);
      return;
    }
    if (this.drained || !instance.usable) await instance.stop();
    else this.idle.push(instance);
    this.busy.delete(instance);
    if (this.busy.size === 0) this.drained?.();
  }

  /** Stops every instance as soon as it is idle; resolves when none is left. */
  async drain(): Promise<void> {
    const drained = new Promise<void>((resolve) => {
      this.drained = resolve;
    });
    await Promise.all([...this.idle.splice(0).map((instance) => instance.stop()), ...this.ending]);
    if (this.busy.size > 0) await drained;
  }

  /** Stops every instance, whatever it is doing. */
  async stop(): Promise<void> {
    await Promise.all([...this.idle.splice(0), ...this.busy.keys()].map((instance) => instance.stop()));
    await Promise.all(this.ending);
  }

  private discard(instance: Instance): void {
    const end = instance.stop().finally(() => this.ending.delete(end));
    this.ending.add(end);
  }

  private withRoom(): Instance | undefined {
    for (const [instance, invocations] of this.busy) if (invocations < this.room && instance.usable) return instance;
    return undefined;
  }
}
