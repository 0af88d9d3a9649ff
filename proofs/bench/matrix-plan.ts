import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import type { FirstPlan } from "./first-matrix-plan";
import { type Measurement, median } from "./measurement";

const RUNS = 9;

/** The figure that the bound is about. */
const CASES = 5_000;

function firstPlan(): FirstPlan {
  const script = join(__dirname, "first-matrix-plan.ts");
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", script], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error("the matrix could not be planned");
  return JSON.parse(stdout) as FirstPlan;
}

/**
 * The whole matrix planned, in relation to a number of cases: the first plan of a process, as nobody plans twice. What
 * counts is the time on processors of all of its threads: on a machine that does nothing else the clock shows no more,
 * on a busy one it is the same.
 */
export function measureMatrixPlan(): Measurement[] {
  const plans = Array.from({ length: RUNS }, firstPlan);
  const per = (read: (plan: FirstPlan) => number): number =>
    median(plans.map((plan) => (read(plan) / plan.cases) * CASES));
  const wallMs = per((plan) => plan.wallMs);
  return [
    {
      name: `planning ${CASES} cases of the matrix, the first time in a process`,
      detail: `time on processors, median of ${RUNS} fresh processes of ${plans[0]?.cases} cases each; by the clock ${wallMs.toFixed(1)} ms`,
      value: per(({ cpuMs }) => cpuMs),
      bound: 50,
      unit: "ms",
    },
  ];
}
