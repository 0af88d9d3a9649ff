import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { contractAt } from "../../../contract/revisions";
import { type MatrixPlan, matrixPlan } from "../../../smoke/matrix/plan";
import { type Measurement, median } from "./measurement";

const RUNS = 9;

/** The figure that the bound is about. */
const CASES = 5_000;

function planMs(): { readonly ms: number; readonly plan: MatrixPlan } {
  const started = performance.now();
  const plan = matrixPlan({
    profiles: DEFAULT_PROFILES,
    contract: contractAt("latest").revision,
    strength: "full",
    compareImage: "AAAA",
  });
  return { ms: performance.now() - started, plan };
}

/** The whole matrix planned, in relation to a number of cases. */
export function measureMatrixPlan(): Measurement[] {
  const first = planMs();
  const ms = median(Array.from({ length: RUNS }, () => planMs().ms));
  return [
    {
      name: `planning ${CASES} cases of the matrix`,
      detail: `median of ${RUNS} runs of ${first.plan.cases} cases ${ms.toFixed(1)} ms, the first of the process ${first.ms.toFixed(1)} ms`,
      value: (ms / first.plan.cases) * CASES,
      bound: 50,
      unit: "ms",
    },
  ];
}
