import { broken, GOOD, withResource, withTerraform } from "../helpers/lint";

const provider = (value: unknown) => withTerraform({ required_providers: { tencentcloud: value } });

describe("unpinned-provider", () => {
  it.each([
    [{ source: "a/b" }, "no version is given"],
    [{ source: "a/b", version: "~> 1.83" }, 'version is "~> 1.83"'],
    [{ source: "a/b", version: ">= 1.83.25" }, 'version is ">= 1.83.25"'],
    ["1.83", 'version is "1.83"'],
  ])("finds %j, and no other rule does", (value, got) => {
    expect(broken(provider(value))).toEqual([
      `unpinned-provider terraform.required_providers.tencentcloud: ${got}; allowed: one exact version`,
    ]);
  });

  it.each([{ version: "1.83.25" }, { version: "= 1.83.25" }, "1.83.25", { version: "2.0.0-rc.1" }])(
    "takes %j for exact",
    (value) => expect(broken(provider(value))).toEqual([]),
  );

  it("finds a provider that is used and not required, once", () => {
    const twice = withResource("random_id", "A", {}) as { resource: Record<string, unknown> };
    expect(broken({ ...twice, resource: { ...twice.resource, random_pet: { B: {} } } })).toEqual([
      "unpinned-provider terraform.required_providers.random: the provider random is used here and not required; allowed: one exact version",
    ]);
  });

  it("follows a resource to the provider it names, and knows Terraform's own", () => {
    expect(broken(withResource("google_thing", "A", { provider: "tencentcloud.other" }))).toEqual([]);
    expect(broken(withResource("terraform_data", "A", {}))).toEqual([]);
    expect(broken(GOOD)).toEqual([]);
  });
});
