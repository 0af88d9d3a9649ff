import { join } from "node:path";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { defined } from "../../lib/defined";
import { localPlan, smokeLocally } from "../../operations/local/local-run";
import type { SmokeReport } from "../../smoke/run/result";
import type { FaultCase } from "./fault-cases";
import { type FaultyCloud, startFaultyCloud } from "./faulty-cloud";

/** The outcome of the checks under a fault. */
export interface FaultOutcome {
  readonly fault: string;
  readonly tokenCheckId: string;
  readonly report: SmokeReport;
  /** Token requests that reached faceid, refused ones included. */
  readonly upstreamRequests: number;
}

/** How many cases run at a time: each has a function in a process of its own. */
const AT_A_TIME = 6;

/** Far above what a check takes on a busy machine. Milliseconds. */
const SLOW_MS = 6_000;

const DEFAULT_TYPE = "HK";

const idsFor = (idCardType: string): readonly string[] => [
  ...["health", "profiles", `token:${idCardType}`],
  ...["refusal:no-key", "refusal:wrong-key", "refusal:unknown-profile"],
];

async function run(faultCase: FaultCase, { stack, key }: FaultyCloud): Promise<FaultOutcome> {
  const { fault, idCardType = DEFAULT_TYPE, timeoutMs, slowMs = SLOW_MS } = faultCase;
  const ids = idsFor(idCardType);
  const checks = localPlan(stack).filter(({ id }) => ids.includes(id));
  if (checks.length !== ids.length) throw new Error(`the plan has not each of ${ids.join(", ")}`);
  const report = await smokeLocally(stack, checks, key, undefined, {
    slowMs,
    ...defined({ timeoutMs }),
  });
  const { entries } = stack.deployment.localCloud.audit;
  const upstreamRequests = entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN).length;
  return { fault, tokenCheckId: `token:${idCardType}`, report, upstreamRequests };
}

/** A cloud with its fault. */
async function prepare(
  faultCase: FaultCase,
  environment: ResolvedEnvironment,
  stackFile: string,
  folder: string,
): Promise<FaultyCloud> {
  const cloud = await startFaultyCloud(environment, stackFile, folder, faultCase.contract);
  try {
    await faultCase.arrange(cloud);
    return cloud;
  } catch (error) {
    await cloud.stack.deployment.close();
    throw error;
  }
}

/**
 * Runs the checks against one faulty cloud per case, each with the stack in it and nothing else wrong.
 * @param environment whose stack is loaded
 * @param stackFile the environment's synthesized stack
 * @param folder for the outputs of the stacks
 * @returns the outcomes in the order of the cases
 */
export async function runFaultCases(
  cases: readonly FaultCase[],
  environment: ResolvedEnvironment,
  stackFile: string,
  folder: string,
): Promise<FaultOutcome[]> {
  const outcomes = new Map<FaultCase, FaultOutcome>();
  const waiting = cases.entries();
  const work = async (): Promise<void> => {
    for (const [index, faultCase] of waiting) {
      const cloud = await prepare(faultCase, environment, stackFile, join(folder, String(index)));
      try {
        outcomes.set(faultCase, await run(faultCase, cloud));
      } finally {
        await cloud.stack.deployment.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return cases.flatMap((faultCase) => outcomes.get(faultCase) ?? []);
}
