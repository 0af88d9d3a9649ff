import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { ENDPOINT_URL_VARIABLE } from "../../contract/endpoint/smoke-config";
import { loadEnvironment } from "../../environments/load-environment";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { localAddress } from "../../operations/local/local-address";
import { type LocalDeployment, startLocalDeployment } from "../../operations/local/local-deployment";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import { GATEWAY_VARIANTS } from "../fixtures/variants";
import { temporaryFolder } from "../helpers/temporary-folder";

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
  const outputsFile = await deployment.load(environment, stackFileFor("dev", app.outdir), folder);
  const functions = [...deployment.localCloud.cloud.scf.functions.values()];
  const told = functions.flatMap((fn) => fn.environment[ENDPOINT_URL_VARIABLE] ?? []);
  return { endpointUrl: readOutputs("dev", outputsFile).endpointUrl, told };
}

it.each(Object.entries(GATEWAY_VARIANTS))(
  "an endpoint and its scheduled checks meet on this machine: %s",
  async (_, options) => {
    const { endpointUrl, told } = await load(options);
    expect(endpointUrl).toMatch(
      options.kind === "api-gateway" ? /^http:\/\/127\.0\.0\.1:\d+\/release$/ : /^http:\/\/127\.0\.0\.1:\d+$/,
    );
    expect(told).toEqual([endpointUrl]);
  },
);

it("an address that the local cloud does not serve is refused in a sentence, before the first request", async () => {
  const { localCloud } = deployment;
  expect(() => localAddress(localCloud, "dev", "https://kyc.acme-bank.com")).toThrow(
    expect.objectContaining({
      name: "UserError",
      message: "The endpoint of dev is at https://kyc.acme-bank.com, which the local cloud does not serve.",
      fix: "Load the stack of dev into it, or check what is deployed: npx ekyc smoke --env dev.",
    }),
  );
  expect(localCloud.audit.entries).toEqual([]);
});
