import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { ClsIndex } from "@cdktf/provider-tencentcloud/lib/cls-index";
import { ScfCustomDomain } from "@cdktf/provider-tencentcloud/lib/scf-custom-domain";
import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { TerraformResource, type TerraformStack } from "cdktf";
import { synth } from "../../../testing";

const variable = (name: string) => `\${var.${name}}`;
const scf = (stack: TerraformStack) => new ScfFunction(stack, "Function", { name: "tokens" });

describe("synth against the provider's schema", () => {
  it("names the construct, the attribute, what is allowed and the nearest for an unknown attribute", () => {
    expect(() => synth((stack) => scf(stack).addOverride("mem_sise", 128))).toThrow(
      /\[test\] test\/Function: tencentcloud_scf_function, mem_sise: unknown key; allowed: .*\bmem_size\b.*\. Did you mean "mem_size"\?/,
    );
  });

  it("does not offer what the provider computes when it lists what is allowed", () => {
    expect(() => synth((stack) => scf(stack).addOverride("colour", "red"))).not.toThrow(/function_id/);
  });

  it("names what is allowed for an unknown attribute of a block", () => {
    const build = (stack: TerraformStack) =>
      scf(stack).addOverride("instance_concurrency_config", [{ max_concurency: 1 }]);
    expect(() => synth(build)).toThrow(
      /instance_concurrency_config\.0\.max_concurency: unknown key; allowed: .*\. Did you mean "max_concurrency"\?/,
    );
  });

  it("names what is missing", () => {
    const build = (stack: TerraformStack) =>
      new TerraformResource(stack, "Role", { terraformResourceType: "tencentcloud_cam_role" }).addOverride("name", "a");
    expect(() => synth(build)).toThrow("test/Role: tencentcloud_cam_role, document: missing. It is required here.");
  });

  it("takes an attribute that is set to null for missing, as Terraform does", () => {
    expect(() =>
      synth((stack) => new CamRole(stack, "Role", { name: "a", document: "{}" }).addOverride("document", null)),
    ).toThrow("test/Role: tencentcloud_cam_role, document: missing. It is required here.");
  });

  it("names a value of the wrong type, in a list and in a block too", () => {
    expect(() => synth((stack) => scf(stack).addOverride("mem_size", "128"))).toThrow(
      'test/Function: tencentcloud_scf_function, mem_size: got the text "128"; allowed: number.',
    );
    expect(() => synth((stack) => scf(stack).addOverride("tags", { owner: 7 }))).toThrow(
      "test/Function: tencentcloud_scf_function, tags.owner: got 7; allowed: string.",
    );
    const index = (stack: TerraformStack) =>
      new ClsIndex(stack, "Index", { topicId: "t" }).addOverride("rule.full_text", [
        { case_sensitive: "no", contain_z_h: false, tokenizer: " " },
      ]);
    expect(() => synth(index)).toThrow(
      'test/Index: tencentcloud_cls_index, rule.full_text.0.case_sensitive: got the text "no"; allowed: boolean.',
    );
  });

  it("names a value for what only the provider can compute", () => {
    expect(() => synth((stack) => scf(stack).addOverride("function_id", "lam-1"))).toThrow(
      "test/Function: tencentcloud_scf_function, function_id: not allowed here. The provider computes it; it can be read but not set.",
    );
  });

  it("names a required block that is absent, and one too many", () => {
    const domain = (stack: TerraformStack) =>
      new ScfCustomDomain(stack, "Domain", { domain: "a.example", protocol: "HTTPS", endpointsConfig: [] });
    expect(() => synth(domain)).toThrow(/test\/Domain: tencentcloud_scf_custom_domain, endpoints_config: /);
    expect(() =>
      synth((stack) => domain(stack).addOverride("cert_config", [{ certificate_id: "a" }, { certificate_id: "b" }])),
    ).toThrow(/test\/Domain: tencentcloud_scf_custom_domain, cert_config: .* must NOT have more than 1 items/);
  });

  it("names everything that is wrong at once", () => {
    const build = (stack: TerraformStack) => {
      const fn = scf(stack);
      fn.addOverride("mem_size", true);
      fn.addOverride("timeout", []);
    };
    expect(() => synth(build)).toThrow(/mem_size: got true[\s\S]*timeout: got an empty list/);
  });

  it("checks the provider's own block without showing what is secret in it", () => {
    const build = (stack: TerraformStack) => {
      scf(stack);
      stack.allProviders()[0]?.addOverride("regoin", "ap-jakarta");
      stack.allProviders()[0]?.addOverride("secret_key", { leaked: "KeyEXAMPLE" });
    };
    expect(() => synth(build)).toThrow(/test\/Provider: tencentcloud, regoin: unknown key; .* Did you mean "region"\?/);
    expect(() => synth(build)).not.toThrow(/KeyEXAMPLE/);
  });

  it("takes an expression for a value of any type", () => {
    const stack = synth((scope) => {
      const fn = scf(scope);
      fn.addOverride("mem_size", variable("memory"));
      fn.addOverride("tags", variable("tags"));
      fn.addOverride("dns_cache", variable("cache"));
    });
    expect(stack.resource("tencentcloud_scf_function")).toMatchObject({ mem_size: variable("memory") });
  });

  it("takes meta-arguments, which are Terraform's own", () => {
    const stack = synth((scope) => {
      new ScfFunction(scope, "Function", {
        name: "tokens",
        count: 1,
        dependsOn: [new CamRole(scope, "Role", { name: "role", document: "{}" })],
        lifecycle: { preventDestroy: true },
        provisioners: [{ type: "local-exec", command: "true" }],
        connection: { type: "ssh", host: "a.example" },
      });
    });
    expect(stack.resource("tencentcloud_scf_function")).toMatchObject({ count: 1 });
  });

  it("refuses a type that the project keeps no schema of, and says how to add it", () => {
    const build = (stack: TerraformStack) =>
      void new TerraformResource(stack, "Key", { terraformResourceType: "tencentcloud_kms_key" });
    expect(() => synth(build)).toThrow(
      /test\/Key: resource tencentcloud_kms_key is not in provider\/schema\.json; .* Add it to provider\/resources\.json/,
    );
  });

  it("leaves resources of other providers alone", () => {
    const build = (stack: TerraformStack) =>
      void new TerraformResource(stack, "Data", { terraformResourceType: "terraform_data" });
    expect(synth(build).resources("terraform_data")).toHaveLength(1);
  });
});
