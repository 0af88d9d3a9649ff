import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { loadEnvironment } from "../../environments/load-environment";
import { busiestSecond } from "../../lib/busiest-second";
import { startLocalDeployment } from "../../operations/local/local-deployment";
import { createLocalKey, localPlan, smokeLocally } from "../../operations/local/local-run";
import { synthesize } from "../../operations/stacks/synthesize";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import type { Measurement } from "./measurement";

const ENVIRONMENT = "dev";

/** The token requests of one smoke run against the time that the quota itself allows, as the local cloud saw them. */
export async function measureTokenPace(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const deployment = await startLocalDeployment({ contract: loadEnvironment(ENVIRONMENT).contract });
  try {
    const outdir = synthesize(join(folder, "cdktf.out"));
    const outputsFile = await deployment.load(loadEnvironment(ENVIRONMENT), stackFileFor(ENVIRONMENT, outdir), folder);
    const stack = { environment: ENVIRONMENT, deployment, outputsFile };
    const key = await createLocalKey(stack);
    const plan = localPlan(stack);
    await smokeLocally(
      stack,
      plan.filter(({ group }) => group === "endpoint"),
      key,
    );
    const tokens = plan.filter(({ group }) => group === "token");
    const { durationMs, summary } = await smokeLocally(stack, tokens, key);
    const boundMs = (tokens.length / REQUESTS_PER_SECOND) * 1_000;
    const arrivals = deployment.localCloud.audit.entries
      .filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN)
      .map(({ at }) => at);
    return [
      {
        name: "time of the token requests / the quota's own bound",
        detail: `${durationMs} ms / ${boundMs} ms for ${summary.pass} of ${tokens.length} tokens`,
        value: durationMs / boundMs,
        bound: 1.05,
        unit: "ratio",
      },
      {
        name: "token requests in the busiest second",
        detail: `as the local cloud saw ${arrivals.length} of them`,
        value: busiestSecond(arrivals),
        bound: REQUESTS_PER_SECOND,
        unit: "requests",
      },
    ];
  } finally {
    await deployment.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
