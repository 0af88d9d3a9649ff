// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, withResource } from "../helpers/lint";

const fn = (network: object) =>
  withResource("tencentcloud_scf_function", "F", { tags: { owner: "identity" }, ...network });

describe("private-function", () => {
  it.each([{}, { enable_public_net: false }])("finds a function in a VPC with %j", (net) => {
    expect(broken(fn({ vpc_id: "vpc-0a1b2c3d", subnet_id: "subnet-0a1b2c3d", ...net }))).toEqual([
      "private-function tencentcloud_scf_function.F: vpc_id is vpc-0a1b2c3d and enable_public_net is not true, so the function does not reach the internet; allowed: both, or a reason why that is meant",
    ]);
  });

  it("finds one whose VPC only Terraform knows", () => {
    expect(broken(fn({ vpc_id: "${tencentcloud_vpc.main.id}" }))).toHaveLength(1);
  });

  it("finds nothing with public access, or outside of a VPC", () => {
    expect(broken(fn({ vpc_id: "vpc-0a1b2c3d", enable_public_net: true }))).toEqual([]);
    expect(broken(fn({}))).toEqual([]);
    expect(broken(fn({ vpc_id: "" }))).toEqual([]);
  });
});
