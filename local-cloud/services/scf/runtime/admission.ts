import type { Cloud } from "../../../cloud";
import { ApiError } from "../../../core/api-error";
import type { FunctionResource } from "../state/function";
import type { Deployment } from "./deployments";
import type { ExecutionCredentials } from "./execution-role";
import type { PooledInstance } from "./instance-pool";
import type { PlatformReason } from "./platform-answer";

/** Why an invocation does not reach its function. */
export interface AdmissionRefusal {
  readonly reason: PlatformReason;
  readonly message: string;
}

/** An instance for one invocation, and the credentials of its role. */
export interface Admitted<Instance> {
  readonly instance: Instance;
  /** Environment variables; none without a role. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Admits invocations to instances, as far as the role and the concurrency quota allow. */
export class Admission {
  constructor(
    private readonly cloud: Cloud,
    private readonly credentials: ExecutionCredentials,
    /** Memory of a function's instances that work, MB. */
    private readonly workingMb: (fn: FunctionResource) => number,
  ) {}

  /** Gives an instance, which its pool gets back afterwards, or says why not. */
  admit<Instance extends PooledInstance>({
    fn,
    pool,
    revision,
  }: Deployment<Instance>): Admitted<Instance> | AdmissionRefusal {
    let credentials: Readonly<Record<string, string>>;
    try {
      credentials = this.credentials.environment(revision.role);
    } catch (error) {
      if (error instanceof ApiError) return { reason: "unauthorized", message: error.message };
      throw error;
    }
    if (pool.full && this.usedMb(fn) + revision.memoryMb > this.quotaMb(fn)) {
      return { reason: "resourceLimitReached", message: this.exceeded(fn) };
    }
    return { instance: pool.acquire(), credentials };
  }

  private usedMb(fn: FunctionResource): number {
    if (fn.reservedMb !== undefined) return this.workingMb(fn);
    const sharing = this.cloud.scf.inRegion(fn.region).filter(({ reservedMb }) => reservedMb === undefined);
    return sharing.reduce((sum, other) => sum + this.workingMb(other), 0);
  }

  private quotaMb(fn: FunctionResource): number {
    return fn.reservedMb ?? this.cloud.scf.unreservedMb(fn.region);
  }

  private exceeded(fn: FunctionResource): string {
    const quota = fn.reservedMb === undefined ? "region unreserved" : "reserved";
    return `Function [ ${fn.name} ] concurrency exceeded ${quota} quota ${this.quotaMb(fn)} MB`;
  }
}
