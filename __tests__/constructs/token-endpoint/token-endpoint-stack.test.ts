import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TokenEndpointStack } from "../../../constructs";
import { MINIMUM_TERRAFORM } from "../../../constructs/terraform-version";
import { OUTPUT_NAMES } from "../../../contract/endpoint/stack-outputs";
import { ENVIRONMENTS_FOLDER, loadEnvironment } from "../../../environments/load-environment";
import { type Json, synthStack } from "../../../testing";
import { synthEnvironment } from "../../helpers/endpoint-stack";

const stack = synthEnvironment();

const readBackend = (json: Json) => (json["terraform"] as { backend: Record<string, Json> }).backend;

const fileSha256 = (name: string) =>
  createHash("sha256")
    .update(readFileSync(join(ENVIRONMENTS_FOLDER, `${name}.yaml`)))
    .digest("hex");

/** The function's preconditions whose message begins with a text. */
const preconditions = (start: string) => {
  const { precondition } = stack.resource("tencentcloud_scf_function")["lifecycle"] as { precondition: Json[] };
  return precondition.filter(({ error_message: message }) => String(message).startsWith(start));
};

describe("TokenEndpointStack", () => {
  it("has exactly the outputs that scripts read", () => {
    const scheduled = synthEnvironment({ schedule: { cron: "0 */5 * * * * *", timeZone: "UTC" } });
    const ofSchedule = Object.values(OUTPUT_NAMES).filter((name) => name.startsWith("smoke_"));
    expect(Object.keys(scheduled.outputs()).sort()).toEqual(Object.values(OUTPUT_NAMES).sort());
    expect([...Object.keys(stack.outputs()), ...ofSchedule].sort()).toEqual(Object.values(OUTPUT_NAMES).sort());
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

  it("warns of a parameter that the API takes and does not heed, with the vendor's text and its source", () => {
    const ML = { idCardType: "ML", checkMode: 1, securityLevel: 4, needVerifyIdCard: true } as const;
    const warned = synthEnvironment({ profiles: { ML } }).warnings.filter((text) => text.includes("without effect"));
    expect(warned).toEqual([
      "dev/TokenEndpoint: The profile ML sets needVerifyIdCard without effect. NeedVerifyIdCard applies only to Hong Kong (China) identity cards. (Go SDK field text, read to 2026-08-21)",
    ]);
  });

  it("does not warn of a flag that asks for nothing", () => {
    const HMTPermit = {
      idCardType: "HMTPermit",
      checkMode: 1,
      securityLevel: 4,
      disableCheckOcrWarnings: false,
    } as const;
    expect(synthEnvironment({ profiles: { HMTPermit } }).warnings.join()).not.toContain("without effect");
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

  it("refuses an older Terraform than it was proven with", () => {
    expect(stack.json["terraform"]).toMatchObject({ required_version: `>= ${MINIMUM_TERRAFORM}` });
  });

  it("refuses to be planned once its environment file has changed, and does not miss a file that is not there", () => {
    expect(preconditions("__tests__/fixtures/environments/dev.yaml")).toEqual([
      {
        condition: expect.stringMatching(
          new RegExp(
            `^\\$\\{try\\(filesha256\\("\\$\\{path\\.module\\}/(\\.\\./)+.*environments/dev\\.yaml"\\) == "${fileSha256("dev")}", true\\)\\}$`,
          ),
        ),
        error_message: expect.stringMatching(/ was changed after .* Fix: run `npx ekyc synth`, then deploy again\.$/),
      },
    ]);
  });

  it("refuses to be planned when the zip of its function is not there or not whole", () => {
    expect(preconditions("The zip")).toEqual([
      {
        condition: expect.stringMatching(
          /^\$\{try\(filesha256\("\$\{path\.module\}\/assets\/.*-([0-9a-f]{64})\.zip"\) == "\1", false\)\}$/,
        ),
        error_message: expect.stringMatching(/ was not built, .* Fix: run `npx ekyc synth`, then deploy again\.$/),
      },
    ]);
  });

  it("keeps local state beside cdktf.json, named after the environment", () => {
    expect(readBackend(stack.json)).toEqual({ local: { path: expect.stringMatching(/\/terraform\.dev\.tfstate$/) } });
  });

  it("keeps state in COS encrypted, in a folder of the environment, without credentials", () => {
    const state = { backend: "cos", bucket: "state-1250000000", region: "ap-jakarta", prefix: "team" } as const;
    expect(readBackend(synthEnvironment({ state }).json)).toEqual({
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
    const prefixes = ["staging", "prod"].map((name) => readBackend(synthEnvironment({}, name).json)["cos"]?.["prefix"]);
    expect(new Set(prefixes).size).toBe(2);
  });

  it("needs no file that it comes from, and then keeps a local state and compares itself with none", () => {
    const plain = synthStack((app) => new TokenEndpointStack(app, "acme", { name: "acme", region: "ap-jakarta" }));
    expect(readBackend(plain.json)).toEqual({ local: { path: expect.stringMatching(/\/terraform\.acme\.tfstate$/) } });
    const { precondition } = plain.resource("tencentcloud_scf_function")["lifecycle"] as { precondition: Json[] };
    expect(precondition.map(({ error_message: message }) => message)).toEqual([expect.stringMatching(/^The zip /)]);
  });

  it("keeps a local state where it is told to", () => {
    const state = { backend: "local", path: "/srv/state/acme.tfstate" } as const;
    const props = { name: "acme", region: "ap-jakarta", state } as const;
    const { json } = synthStack((app) => new TokenEndpointStack(app, "acme", props));
    expect(readBackend(json)).toEqual({
      local: { path: expect.stringMatching(/^(\.\.\/)+srv\/state\/acme\.tfstate$/) },
    });
  });

  it("has a folder of its own in a bucket, unless it is told another", () => {
    const state = { backend: "cos", bucket: "state-1250000000", region: "ap-jakarta" } as const;
    const props = { name: "acme", region: "ap-jakarta", state } as const;
    const { json } = synthStack((app) => new TokenEndpointStack(app, "acme", props));
    expect(readBackend(json)["cos"]).toMatchObject({ prefix: "ekyc-token-endpoint/acme" });
  });

  it("holds no stack trace and so no path of the machine it was synthesized on", () => {
    expect(JSON.stringify(stack.json)).not.toContain("stackTrace");
  });
});
