import { APPLY_SDK_VERIFICATION_TOKEN } from "../../../contract/api";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { REQUESTS_PER_SECOND } from "../../../contract/limits";
import { DEFAULT_REVISION } from "../../../contract/revisions";
import { startLocalCloud } from "../../../local-cloud";
import { scriptCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import { matrixPlan } from "../../../smoke/matrix/plan";
import { runSmoke } from "../../../smoke/runner";
import { busiestSecond } from "../busiest-second";
import { variablesOf } from "../local-deployment";
import { directTransport } from "../smoke/direct-transport";
import { toolVersion } from "../tool-version";
import type { Measurement } from "./measurement";

const REQUESTS = 301;

/** How much of the quota a run of the matrix uses, as the local cloud saw its requests. */
export async function measureDirectPace(): Promise<Measurement[]> {
  const cloud = await startLocalCloud();
  try {
    const variables = variablesOf(cloud);
    Object.assign(process.env, variables);
    const client = new TencentClient({ region: "ap-singapore", credentials: scriptCredentials(variables) });
    const { checks } = matrixPlan({ profiles: DEFAULT_PROFILES, contract: DEFAULT_REVISION, strength: "pairwise" });
    const { summary } = await runSmoke(checks.slice(0, REQUESTS + 1), {
      target: cloud.url,
      contract: DEFAULT_REVISION,
      key: "",
      callApi: directTransport(client),
      pace: { requestsPerSecond: REQUESTS_PER_SECOND, quota: REQUESTS_PER_SECOND, reserve: 0 },
      concurrency: REQUESTS_PER_SECOND,
      timeoutMs: 10_000,
      slowMs: 2_000,
      retries: 0,
      toolVersion: toolVersion(),
    });
    const arrivals = cloud.audit.entries
      .filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN)
      .map(({ at }) => at);
    const elapsedMs = Number(arrivals.at(-1)) - Number(arrivals[0]);
    const boundMs = ((arrivals.length - 1) / REQUESTS_PER_SECOND) * 1_000;
    return [
      {
        name: "time of direct requests / the quota's own bound",
        detail: `${elapsedMs} ms / ${boundMs} ms from the first to the last of ${arrivals.length}, ${summary.pass - 1} passed: ${((boundMs / elapsedMs) * 100).toFixed(1)} % of the quota`,
        value: elapsedMs / boundMs,
        bound: 1 / 0.97,
        unit: "ratio",
      },
      {
        name: "direct requests in the busiest second",
        detail: `as the local cloud saw ${arrivals.length} of them`,
        value: busiestSecond(arrivals),
        bound: REQUESTS_PER_SECOND,
        unit: "requests",
      },
    ];
  } finally {
    await cloud.close();
  }
}
