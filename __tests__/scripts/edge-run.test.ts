import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint-stack";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { stackIdOf } from "../../environments/stack-id";
import { systemClock } from "../../lib/clock";
import { createKey } from "../../scripts/lib/keys/commands";
import { writeEdgeKey } from "../../scripts/lib/keys/edge-key";
import { EdgeRule } from "../../scripts/lib/keys/edge-rule";
import { KeyStore } from "../../scripts/lib/keys/key-store";
import { type LocalDeployment, startLocalDeployment, variablesOf } from "../../scripts/lib/local-deployment";
import { readOutputs } from "../../scripts/lib/outputs-file";
import { scriptCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import { adviceOn } from "../../smoke/advice";
import { smokePlan } from "../../smoke/plan";
import { runSmoke } from "../../smoke/runner";
import { temporaryFolder } from "../helpers/temporary-folder";

/** The real stack of dev behind EdgeOne, loaded without Terraform; requests pass the local edge, the real bundle runs behind it. */
const environment: ResolvedEnvironment = {
  ...loadEnvironment("dev"),
  endpoint: {
    gateway: {
      kind: "edgeone",
      domain: "ekyc.example.com",
      zone: { name: "example.com", planId: "edgeone-plan" },
      certificate: "free",
      blockFrom: ["203.0.113.0/24"],
    },
  },
};

let deployment: LocalDeployment;
let client: TencentClient;
let store: KeyStore;
let url: string;
let key = "";

beforeEach(async () => {
  const folder = temporaryFolder();
  const app = new App({ outdir: join(folder, "cdktf.out") });
  new TokenEndpointStack(app, stackIdOf("dev"), { environment });
  app.synth();
  deployment = await startLocalDeployment();
  process.env["EKYC_CLOUD_ENDPOINT"] = deployment.localCloud.url;
  const stackFile = join(folder, "cdktf.out", "stacks", stackIdOf("dev"), "cdk.tf.json");
  const outputs = readOutputs("dev", await deployment.load("dev", stackFile, folder));
  url = outputs.endpointUrl;
  const credentials = scriptCredentials(variablesOf(deployment.localCloud));
  client = new TencentClient({ region: environment.region, credentials });
  store = new KeyStore(client, outputs.secretName);
  const deliver = (plaintext: string): void => {
    key = plaintext;
  };
  await createKey({ store, delivery: { deliver, abandon: () => {} }, clock: systemClock });
});

afterEach(async () => {
  delete process.env["EKYC_CLOUD_ENDPOINT"];
  await deployment.close();
});

const writeKey = async () => {
  const rule = EdgeRule.of(environment, client);
  if (rule) await writeEdgeKey(store, rule, systemClock);
};

const smoke = (target = url) => {
  const { profiles, region, contract, smoke: settings } = environment;
  const plan = { environment: "dev", profiles, exact: true, contract, expectations: settings.expectations };
  return runSmoke(smokePlan({ ...plan, only: ["HK", "ML"] }), {
    environment: "dev",
    region,
    contract,
    target,
    key,
    pace: { requestsPerSecond: 20, quota: 20, reserve: 0 },
    concurrency: 1,
    toolVersion: "test",
    timeoutMs: 10_000,
    slowMs: 10_000,
    retries: 0,
  });
};

/** Where the function answers without the edge. */
const functionUrl = () => deployment.localCloud.cloud.scf.triggers[0]?.url ?? "";

describe("a stack behind EdgeOne", () => {
  it("issues tokens through the edge, and to nobody who goes around it", async () => {
    await writeKey();
    expect((await smoke()).summary).toEqual({ pass: 14, degraded: 0, fail: 0, skipped: 0, inconclusive: 0 });
    const around = await smoke(functionUrl());
    // SCF itself refuses the body that is too large, before the function sees it.
    const expected = around.checks.map(({ id }) => [id, id === "refusal:too-large" ? 406 : 403]);
    expect(around.checks.map(({ id, status }) => [id, status])).toEqual(expected);
    expect(deployment.localCloud.cloud.faceid.tokens.size).toBe(2);
  });

  it("answers at an address of this machine, which stands in the outputs", () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(url).not.toBe(functionUrl());
  });

  it("lets nobody in before the edge has a key, and smoke says how to give it one", async () => {
    const report = await smoke();
    expect(report.checks.filter(({ state }) => state === "pass").map(({ id }) => id)).toEqual(["refusal:too-large"]);
    expect(adviceOn(report)).toMatchObject({ fix: expect.stringContaining("npm run keys -- edge --env dev") });
  });
});
