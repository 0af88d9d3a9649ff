import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { directPace } from "../../contract/quota";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { SEED_REVISION } from "../../contract/vendor/revisions";
import { busiestSecond } from "../../lib/busiest-second";
import { toolVersion } from "../../lib/tool-version";
import { startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { scriptClient } from "../../sdk/script-client";
import { matrixPlan } from "../../smoke/matrix/plan";
import { runSmoke } from "../../smoke/run/runner";
import { directTransport } from "../../smoke/targets/direct-transport";
import { type Measurement, median } from "./measurement";

const REQUESTS = 201;

const RUNS = 3;

interface Pace {
  /** When the cloud had each request, milliseconds. */
  readonly arrivals: readonly number[];
  /** From the first to the last of them. */
  readonly elapsedMs: number;
  readonly passed: number;
}

/** One run of the matrix, against a cloud of its own: what an earlier run has used of the quota does not affect it. */
async function runOnce(): Promise<Pace> {
  const cloud = await startLocalCloud({ contract: SEED_REVISION });
  try {
    const variables = localVariables(cloud);
    const client = scriptClient("ap-singapore", variables);
    const { checks } = matrixPlan({ profiles: DEFAULT_PROFILES, contract: SEED_REVISION, strength: "pairwise" });
    const { summary } = await runSmoke(checks.slice(0, REQUESTS + 1), {
      target: cloud.url,
      contract: SEED_REVISION,
      key: "",
      callApi: directTransport(client),
      pace: directPace({ quota: REQUESTS_PER_SECOND, reserve: 0 }),
      concurrency: REQUESTS_PER_SECOND,
      timeoutMs: 10_000,
      slowMs: 2_000,
      retries: 0,
      toolVersion: toolVersion(),
    });
    const arrivals = cloud.audit.entries
      .filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN)
      .map(({ at }) => at);
    // The first check asks whether faceid answers.
    return { arrivals, elapsedMs: Number(arrivals.at(-1)) - Number(arrivals[0]), passed: summary.pass - 1 };
  } finally {
    await cloud.close();
  }
}

/** How much of the quota runs of the matrix use, as the local cloud saw their requests. */
export async function measureDirectPace(): Promise<Measurement[]> {
  const runs: Pace[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce());
  const incomplete = runs.find(({ arrivals, passed }) => arrivals.length !== REQUESTS || passed !== REQUESTS);
  if (incomplete) throw new Error(`${incomplete.passed} of ${incomplete.arrivals.length} requests passed`);
  const boundMs = ((REQUESTS - 1) / REQUESTS_PER_SECOND) * 1_000;
  const shares = runs.map(({ elapsedMs }) => `${((boundMs / elapsedMs) * 100).toFixed(1)} %`);
  return [
    {
      name: "time of direct requests / the quota's own bound",
      detail: `${shares.join(", ")} of the quota in ${RUNS} runs of ${REQUESTS} requests, from the first to the last; the median counts`,
      value: median(runs.map(({ elapsedMs }) => elapsedMs)) / boundMs,
      bound: 1 / 0.97,
      unit: "ratio",
    },
    {
      name: "direct requests in the busiest second",
      detail: `of all ${RUNS} runs, as the local cloud saw them`,
      value: Math.max(...runs.map(({ arrivals }) => busiestSecond(arrivals))),
      bound: REQUESTS_PER_SECOND,
      unit: "requests",
    },
  ];
}
