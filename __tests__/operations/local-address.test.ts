import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { ENDPOINT_URL_VARIABLE } from "../../contract/endpoint/smoke-config";
import { loadEnvironment } from "../../environments/load-environment";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { type LocalDeployment, startLocalDeployment } from "../../operations/local/local-deployment";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import { temporaryFolder } from "../helpers/temporary-folder";

const DOMAIN = "ekyc.example.com";
const SCHEDULE = { cron: "0 */5 * * * * *", timeZone: "Asia/Singapore" };

let deployment: LocalDeployment;
beforeEach(async () => {
  deployment = await startLocalDeployment({ contract: loadEnvironment("dev").contract });
});
afterEach(() => deployment.close());

/**
 * Loads dev with another gateway and scheduled checks.
 * @returns the address of the endpoint, and the one that the checks are told
 */
async function load(gateway: ResolvedEnvironment["endpoint"]["gateway"]) {
  const environment = { ...loadEnvironment("dev"), endpoint: { gateway }, schedule: SCHEDULE };
  const folder = temporaryFolder();
  const app = new App({ outdir: join(folder, "cdktf.out") });
  new TokenEndpointStack(app, "token-endpoint-dev", tokenEndpointStackProps(environment));
  app.synth();
  const outputsFile = await deployment.load("dev", stackFileFor("dev", app.outdir), folder);
  const functions = [...deployment.localCloud.cloud.scf.functions.values()];
  const told = functions.flatMap((fn) => fn.environment[ENDPOINT_URL_VARIABLE] ?? []);
  return { endpointUrl: readOutputs("dev", outputsFile).endpointUrl, told };
}

it.each<ResolvedEnvironment["endpoint"]["gateway"]>([
  { kind: "function-url" },
  { kind: "edgeone", domain: DOMAIN, zone: { name: "example.com", planId: "edgeone-plan" }, certificate: "free" },
])("an endpoint and the scheduled checks of it meet on this machine: %j", async (gateway) => {
  const { endpointUrl, told } = await load(gateway);
  expect(endpointUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(told).toEqual([endpointUrl]);
});

it("an endpoint at a domain of one's own is refused in a sentence, before the first request", async () => {
  const customDomain = { domain: DOMAIN, certificateId: "aBcD1234" };
  await expect(load({ kind: "function-url", customDomain })).rejects.toMatchObject({
    name: "UserError",
    message: `The endpoint of dev is at https://${DOMAIN}, which is not on this machine: a local cloud does not serve custom domains.`,
    fix: "Use an environment without endpoint.gateway.customDomain, or check what is deployed: npm run smoke -- --env dev.",
  });
  expect(deployment.localCloud.audit.entries).toEqual([]);
});
