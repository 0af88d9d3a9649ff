import { CamRole } from "@cdktf/provider-tencentcloud/lib/cam-role";
import { Annotations, TerraformStack, Testing } from "cdktf";
import { synth } from "../../testing";
import { temporaryFolder } from "../helpers/temporary-folder";

const role = (stack: TerraformStack) => new CamRole(stack, "Role", { name: "role", document: "{}" });

describe("synth", () => {
  it("fails on an error annotation", () => {
    expect(() => synth((stack) => Annotations.of(role(stack)).addError("not like this"))).toThrow(
      /\[test\/Role\] not like this/,
    );
  });

  it("fails on a validation of any construct", () => {
    expect(() => synth((stack) => role(stack).node.addValidation({ validate: () => ["never wired"] }))).toThrow(
      /\[test\/Role\] never wired/,
    );
  });

  it("refuses a test that builds into another stack than the one it was handed", () => {
    expect(() =>
      synth(() => role(new TerraformStack(Testing.app({ outdir: temporaryFolder() }), "elsewhere"))),
    ).toThrow("the stack has no resources");
  });

  it("returns what Terraform reads", () => {
    expect(synth(role).resource("tencentcloud_cam_role")).toMatchObject({ name: "role", document: "{}" });
  });

  it("says how many there are when one was expected", () => {
    expect(() => synth(role).resource("tencentcloud_cam_policy")).toThrow("expected one resource, got 0");
  });
});
