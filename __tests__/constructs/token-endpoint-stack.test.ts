import { OUTPUT_NAMES } from "../../constructs/outputs";
import { loadEnvironment } from "../../environments/load-environment";
import { synthEnvironment } from "../helpers/endpoint-stack";
import type { Json } from "../helpers/synth";

const stack = synthEnvironment();

const backendOf = (json: Json) => (json["terraform"] as { backend: Record<string, Json> }).backend;

describe("TokenEndpointStack", () => {
  it("has exactly the outputs that scripts read", () => {
    expect(Object.keys(stack.outputs()).sort()).toEqual(Object.values(OUTPUT_NAMES).sort());
  });

  it("describes each output and marks none as sensitive, because none is", () => {
    for (const output of Object.values(stack.outputs())) {
      expect(output["description"]).toEqual(expect.any(String));
      expect(output).not.toHaveProperty("sensitive");
    }
  });

  it("shows the served profiles, so that a plan shows which one a change touches", () => {
    expect(stack.outputs()["profiles"]).toMatchObject({ value: loadEnvironment("dev").profiles });
  });

  it("outputs what is known of the resources by reference to them", () => {
    expect(stack.outputs()).toMatchObject({
      region: { value: "ap-singapore" },
      function_name: { value: expect.stringMatching(/^\$\{tencentcloud_scf_function\.\w+\.name\}$/) },
      secret_name: { value: expect.stringMatching(/^\$\{tencentcloud_ssm_secret\.\w+\.secret_name\}$/) },
      log_topic_id: { value: expect.stringMatching(/^\$\{tencentcloud_cls_topic\.\w+\.id\}$/) },
    });
  });

  it("gives the provider a region and leaves credentials to its environment variables", () => {
    expect(stack.json["provider"]).toEqual({ tencentcloud: [{ region: "ap-singapore" }] });
  });

  it("pins the provider that its bindings were generated for", () => {
    expect(stack.json["terraform"]).toMatchObject({
      required_providers: {
        tencentcloud: { source: "registry.terraform.io/tencentcloudstack/tencentcloud", version: "1.83.25" },
      },
    });
  });

  it("keeps local state beside cdktf.json, named after the environment", () => {
    expect(backendOf(stack.json)).toEqual({ local: { path: expect.stringMatching(/\/terraform\.dev\.tfstate$/) } });
  });

  it("keeps state in COS encrypted, in a folder of the environment, without credentials", () => {
    const state = { backend: "cos", bucket: "state-1250000000", region: "ap-jakarta", prefix: "team" } as const;
    expect(backendOf(synthEnvironment({ state }).json)).toEqual({
      cos: {
        bucket: "state-1250000000",
        region: "ap-jakarta",
        prefix: "team/dev",
        key: "terraform.tfstate",
        encrypt: true,
      },
    });
  });

  it("keeps the states of environments that share a bucket apart", () => {
    const prefixes = ["staging", "prod"].map((name) => backendOf(synthEnvironment({}, name).json)["cos"]?.["prefix"]);
    expect(new Set(prefixes).size).toBe(2);
  });

  it("holds no stack trace and so no path of the machine it was synthesized on", () => {
    expect(JSON.stringify(stack.json)).not.toContain("stackTrace");
  });
});
