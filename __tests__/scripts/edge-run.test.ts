import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { writeEdgeKey } from "../../keys/edge-key";
import { EdgeRule } from "../../keys/edge-rule";
import { systemClock } from "../../lib/clock";
import { adviceOn } from "../../smoke/knowledge/advice";
import { smokePlan } from "../../smoke/plan/plan";
import { runOnEndpoint } from "../helpers/endpoint-run";
import { type LocalEndpoint, startLocalEndpoint } from "../helpers/local-endpoint";

/**
 * The real stack of dev behind EdgeOne, loaded without Terraform; requests pass the local edge, the real bundle runs
 * behind it.
 */
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

let endpoint: LocalEndpoint;
beforeAll(async () => {
  endpoint = await startLocalEndpoint(environment);
});
afterAll(() => endpoint.close());

const writeKey = async () => {
  const rule = EdgeRule.forEnvironment(environment, endpoint.client);
  if (rule) await writeEdgeKey(endpoint.store, rule, systemClock);
};

const smoke = (target = endpoint.url) => {
  const { profiles, contract, smoke: settings } = environment;
  const plan = { environment: "dev", profiles, exact: true, contract, expectations: settings.expectations };
  return runOnEndpoint(smokePlan({ ...plan, only: ["HK", "ML"] }), environment, { url: target, key: endpoint.key });
};

/** Where the function answers without the edge. */
const functionUrl = () => endpoint.deployment.localCloud.cloud.scf.triggers[0]?.url ?? "";

describe("a stack behind EdgeOne", () => {
  it("lets nobody in before the edge has a key, which smoke says how to give it, then whoever comes through the edge", async () => {
    const before = await smoke();
    expect(before.checks.filter(({ state }) => state === "pass").map(({ id }) => id)).toEqual(["refusal:too-large"]);
    expect(adviceOn(before)).toMatchObject({ fix: expect.stringContaining("npx ekyc keys edge --env dev") });
    await writeKey();
    expect((await smoke()).summary).toEqual({ pass: 14, degraded: 0, fail: 0, skipped: 0, inconclusive: 0 });
    const around = await smoke(functionUrl());
    // SCF itself refuses the body that is too large, before the function sees it.
    const expected = around.checks.map(({ id }) => [id, id === "refusal:too-large" ? 406 : 403]);
    expect(around.checks.map(({ id, status }) => [id, status])).toEqual(expected);
    expect(endpoint.deployment.localCloud.cloud.faceid.tokens.size).toBe(2);
  });

  it("answers at an address of this machine, which stands in the outputs", () => {
    expect(endpoint.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(endpoint.url).not.toBe(functionUrl());
  });
});
