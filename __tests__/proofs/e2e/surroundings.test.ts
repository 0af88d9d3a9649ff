import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../../environments/derived";
import { tokenEndpointStackProps } from "../../../environments/token-endpoint-props";
import { type LocalDeployment, startLocalDeployment } from "../../../operations/local/local-deployment";
import { stackFileFor } from "../../../operations/stacks/synthesized-stacks";
import { E2eContext } from "../../../proofs/e2e/context";
import type { Deployment } from "../../../proofs/e2e/deployment";
import { callers } from "../../../proofs/e2e/stages/callers";
import { smoke } from "../../../proofs/e2e/stages/smoke";
import { store } from "../../../proofs/e2e/stages/store";
import { Surroundings } from "../../../proofs/e2e/surroundings";
import { DeploymentFolder } from "../../../proofs/e2e/workspace";
import { HAS_REDIS } from "../../../proofs/traffic/redis-server";
import { SkippingClock } from "../../helpers/skipping-clock";

/** No check is tried again: without the Redis all that need it would be. */
const FILE = "region: ap-singapore\nprofiles: { select: [HK] }\nsmoke: { retries: 0 }\n";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The stack of an environment with what surrounds it, loaded without Terraform. */
async function deploy(file: string, hasRedis: boolean): Promise<E2eContext> {
  const folder = new DeploymentFolder("dev");
  closers.push(() => folder.remove());
  mkdirSync(dirname(folder.environmentFile));
  writeFileSync(folder.environmentFile, file);
  const surroundings = await Surroundings.start(hasRedis);
  closers.push(() => surroundings.close());
  surroundings.configure(folder);
  const { environment } = folder;
  const outdir = join(folder.folder, "cdktf.out");
  const app = new App({ outdir });
  new TokenEndpointStack(app, stackIdFor("dev"), tokenEndpointStackProps(environment));
  app.synth();
  const local: LocalDeployment = await startLocalDeployment({ authoritiesFile: surroundings.authority.file });
  closers.push(() => local.close());
  surroundings.writeSecret(local.localCloud, environment.region);
  await local.load(environment, stackFileFor("dev", outdir), folder.folder);
  const none = {} as Deployment;
  // No edge limits the rate, so no run waits after the one before.
  return new E2eContext(folder, local.localCloud, none, none, undefined, surroundings, new SkippingClock());
}

it("the stages callers and store hold for a deployment of what surrounds them, store where there is a Redis", async () => {
  const context = await deploy(FILE, HAS_REDIS);
  const { environment } = context.workspace;
  expect([callers.applies?.(environment), store.applies?.(environment)]).toEqual([true, HAS_REDIS]);
  await smoke.run(context);
  expect(await callers.run(context)).toBe("every profile by a JWT, results, two refused");
  if (HAS_REDIS) expect(await store.run(context)).toMatch(/^\d+ keys; 503 store_unavailable without it$/);
});
