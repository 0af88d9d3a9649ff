// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, GOOD, policyText, withResource } from "../helpers/lint";

const policy = (action: string | string[], effect = "allow") =>
  withResource("tencentcloud_cam_policy", "Policy", {
    document: policyText({ effect, action, resource: ["qcs::ssm:r:uin/1:secret/creatorUin/1/keys"] }),
    tags: { owner: "identity" },
  });

describe("cam-wildcard-action", () => {
  it.each(["ssm:*", "name/ssm:Get*", "*"])("finds %s, and no other rule does", (action) => {
    expect(broken(policy(["ssm:GetSecretValue", action]))).toEqual([
      `cam-wildcard-action tencentcloud_cam_policy.Policy: statement 1 allows the actions ${action}; allowed: actions without *`,
    ]);
  });

  it("lets a deny be as wide as it likes, and names of actions be", () => {
    expect(broken(policy("*", "deny"))).toEqual([]);
    expect(broken(GOOD)).toEqual([]);
  });

  it("leaves alone a document that only Terraform can put together", () => {
    const config = { document: "${jsonencode({})}", tags: { owner: "identity" } };
    expect(broken(withResource("tencentcloud_cam_policy", "Policy", config))).toEqual([]);
  });
});
