import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { evenInstanceRate } from "../../contract/quota";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import { loadEnvironment } from "../../environments/load-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { addressChange } from "../../operations/stacks/address-change";
import { readStack } from "../../operations/stacks/stack-changes";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import { GATEWAY_VARIANTS } from "../fixtures/variants";
import { temporaryFolder } from "../helpers/temporary-folder";

const environment = loadEnvironment("dev");

/** The synthesized stack of dev with a gateway of the fixtures. */
function stackWith(gateway: string, kind = environment.function.kind): Record<string, unknown> {
  const app = new App({ outdir: join(temporaryFolder(), "cdktf.out") });
  const options = GATEWAY_VARIANTS[gateway];
  if (options === undefined) throw new Error(`there is no variant ${gateway}`);
  const { maxInstances, concurrency } = FUNCTION_KINDS[kind];
  const sizes = {
    maxInstances,
    concurrency,
    requestsPerSecond: evenInstanceRate({ ...environment.quota, maxInstances }),
  };
  const changed = {
    ...environment,
    endpoint: { gateway: options },
    function: { ...environment.function, ...sizes, kind },
  };
  new TokenEndpointStack(app, "token-endpoint-dev", tokenEndpointStackProps(changed));
  app.synth();
  return readStack(stackFileFor("dev", app.outdir)) ?? {};
}

const change = (from: string, to: string): string | undefined => addressChange(stackWith(from), stackWith(to), "dev");

const GUIDE = "How to change a gateway without an outage: docs/gateways.md.";

it.each([
  [
    "function-url",
    "function-url-domain",
    `The endpoint's address changes from the function URL to https://kyc.acme-bank.com: callers must use the new one, endpoint_url of the outputs. The old one keeps answering. ${GUIDE}`,
  ],
  [
    "function-url",
    "edgeone-zone",
    `The endpoint's address changes from the function URL to https://kyc.acme-bank.com: callers must use the new one, endpoint_url of the outputs. The old one stops answering with the deployment. Until \`npx ekyc keys edge --env dev\` has given the edge its key, everything is answered with 403. ${GUIDE}`,
  ],
  [
    "function-url-domain",
    "edgeone-zone",
    `What stands behind https://kyc.acme-bank.com changes from function-url to edgeone: its CNAME must point to the new one. The old one stops answering with the deployment. Until \`npx ekyc keys edge --env dev\` has given the edge its key, everything is answered with 403. ${GUIDE}`,
  ],
  [
    "api-gateway",
    "function-url",
    `The endpoint's address changes from the address of API Gateway to the function URL: callers must use the new one, endpoint_url of the outputs. The old one stops answering with the deployment. ${GUIDE}`,
  ],
])("says what it means for callers to go from %s to %s", (from, to, sentence) => {
  expect(change(from, to)).toBe(sentence);
});

it.each([
  ["function-url", "function-url-cors"],
  ["edgeone-zone", "edgeone-rules"],
])("says nothing of an address that stays: from %s to %s", (from, to) => {
  expect(change(from, to)).toBeUndefined();
});

it("knows that another kind of function has another function URL, but not another domain", () => {
  expect(addressChange(stackWith("function-url", "web"), stackWith("function-url", "event"), "dev")).toBe(
    `The function URL changes: callers must use the new endpoint_url of the outputs. The old one stops answering with the deployment. ${GUIDE}`,
  );
  expect(
    addressChange(stackWith("function-url-domain", "web"), stackWith("function-url-domain", "event"), "dev"),
  ).toBeUndefined();
});
