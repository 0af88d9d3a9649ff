// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, withResource } from "../helpers/lint";

describe("missing-tags", () => {
  it.each([
    ["no tags", {}],
    ["an empty map", { tags: {} }],
    ["null, which is absent to Terraform", { tags: null }],
  ])("finds a resource with %s, and no other rule does", (_what, config) => {
    expect(broken(withResource("tencentcloud_ssm_secret", "Keys", { secret_name: "keys", ...config }))).toEqual([
      "missing-tags tencentcloud_ssm_secret.Keys: tags is empty; allowed: at least one tag",
    ]);
  });

  it("leaves alone tags that only Terraform knows, types without tags, and types it does not know", () => {
    expect(broken(withResource("tencentcloud_ssm_secret", "Keys", { tags: "${local.tags}" }))).toEqual([]);
    expect(broken(withResource("tencentcloud_cam_role_policy_attachment", "Attachment", {}))).toEqual([]);
    expect(broken(withResource("tencentcloud_unheard_of", "Thing", {}))).toEqual([]);
  });
});
