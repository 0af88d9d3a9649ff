import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { contractAt } from "../../contract/vendor/revisions";
import { matrixPlan } from "../../smoke/matrix/plan";

/** What the first plan of a process took. Milliseconds. */
export interface FirstPlan {
  readonly cases: number;
  readonly wallMs: number;
  /** CPU time of every thread of the process, including those that collect garbage and compile. */
  readonly cpuMs: number;
}

const contract = contractAt("latest").revision;
const cpuBefore = process.cpuUsage();
const started = performance.now();
const { cases } = matrixPlan({ profiles: DEFAULT_PROFILES, contract, strength: "full", compareImage: "AAAA" });
const wallMs = performance.now() - started;
const { user, system } = process.cpuUsage(cpuBefore);
process.stdout.write(JSON.stringify({ cases, wallMs, cpuMs: (user + system) / 1_000 } satisfies FirstPlan));
