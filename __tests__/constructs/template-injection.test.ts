// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.

import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { literal } from "../../constructs/private/literal";
import { endpointConfig } from "../../constructs/token-endpoint/endpoint-config";
import type { Profile } from "../../contract/generated/types";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { evaluateExpression } from "../../local-cloud";
import { type Json, synth } from "../../testing";
import { synthEnvironment } from "../helpers/endpoint-stack";

const READS = '${file("/etc/passwd")}';
const DIRECTIVE = "%{ if true }yes%{ endif }";
const HOSTILE = `${READS} ${DIRECTIVE} $\${escaped} %%{too} 100 % $ {`;

const environment = loadEnvironment("dev");
const { HK, ...others } = environment.profiles;
const CHANGES: Partial<ResolvedEnvironment> = {
  tags: { owner: HOSTILE, [READS]: "key" },
  profiles: { ...others, HK: { ...HK, extra: HOSTILE } as unknown as Profile },
  state: { backend: "cos", bucket: "state-1250000000", region: "ap-singapore", prefix: HOSTILE },
  alarms: {
    receivers: [{ type: "Uin", ids: [100_000_000_001], channels: ["Email"] }],
    webCallbacks: [{ type: "Http", url: "https://example.com/${path.module}/%{if}" }],
  },
  endpoint: { gateway: { kind: "function-url", cors: { origins: ["https://${path.root}.example.com"] } } },
};

/** What Terraform makes of a value that refers to nothing. */
const read = (value: unknown): unknown => evaluateExpression(value, {}, "the test");

const { json, ...stack } = (() => {
  const synthesized = synthEnvironment(CHANGES);
  return {
    json: synthesized.json,
    tags: synthesized.resource("tencentcloud_cam_role")["tags"],
    notice: synthesized.resource("tencentcloud_cls_alarm_notice"),
    profiles: synthesized.outputs()["profiles"]?.["value"] as Json,
    trigger: synthesized.resource("tencentcloud_scf_trigger")["trigger_desc"],
  };
})();

describe("what an environment file says is data to Terraform", () => {
  it("in keys and values of tags", () => {
    expect(read(stack.tags)).toMatchObject({ owner: HOSTILE });
    expect(Object.keys(stack.tags as Json)).toContain(`$${READS}`);
  });

  it("in the profiles that stand in the outputs", () => {
    expect(read(stack.profiles["HK"])).toMatchObject({ extra: HOSTILE });
  });

  it("in addresses that are called for an alarm", () => {
    expect(read(stack.notice["web_callbacks"])).toMatchObject([{ url: "https://example.com/${path.module}/%{if}" }]);
  });

  it("in the place of the state and in the rules of the gateway", () => {
    const { backend } = json["terraform"] as { backend: { cos: Json } };
    expect(read(backend.cos["prefix"])).toBe(`${HOSTILE}/dev`);
    expect(JSON.parse(read(stack.trigger) as string)).toMatchObject({ NetConfig: expect.anything() });
    expect(stack.trigger).not.toMatch(/(?<!\$)\$\{path\.root/);
  });

  it("nowhere unescaped", () => {
    const text = JSON.stringify(json);
    expect(text).toContain("/etc/passwd");
    expect(text).not.toMatch(/(?<!\$)\$\{(file|escaped|path\.root)/);
    expect(text).not.toMatch(/(?<!%)%\{/);
  });

  it("and reaches the function as it was written", () => {
    expect(endpointConfig(tokenEndpointProps({ ...environment, ...CHANGES }), "keys").profiles["HK"]).toMatchObject({
      extra: HOSTILE,
    });
  });
});

it("a token of cdktf stays a reference beside a text that is escaped", () => {
  const role = synth((scope) => {
    const account = new DataTencentcloudUserInfo(scope, "Account");
    new CamRole(scope, "Role", {
      name: "role",
      document: "{}",
      description: literal(`${account.ownerUin} ${READS}`),
    });
  }).resource("tencentcloud_cam_role");
  expect(role["description"]).toBe(`\${data.tencentcloud_user_info.Account.owner_uin} $${READS}`);
});
