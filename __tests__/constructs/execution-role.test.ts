import { ExecutionRole } from "../../constructs/execution-role";
import { faceid } from "../../constructs/faceid";
import { synth } from "../helpers/synth";

const documentOf = (resource: Record<string, unknown>) => JSON.parse(resource["document"] as string);

describe("ExecutionRole", () => {
  const stack = synth((scope) => {
    const role = new ExecutionRole(scope, "Role", { name: "token-role", tags: { owner: "identity" } });
    role.addToPolicy({ effect: "allow", action: ["ssm:GetSecretValue"], resource: ["qcs::ssm:r:uin/1:secret/x"] });
    faceid.grantIssueTokens(role);
  });

  it("can be assumed by SCF and by nobody else", () => {
    expect(documentOf(stack.resource("tencentcloud_cam_role"))).toEqual({
      version: "2.0",
      statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } }],
    });
  });

  it("may do exactly what was granted, in the order of the grants", () => {
    expect(documentOf(stack.resource("tencentcloud_cam_policy")).statement).toEqual([
      { effect: "allow", action: ["ssm:GetSecretValue"], resource: ["qcs::ssm:r:uin/1:secret/x"] },
      { effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] },
    ]);
  });

  it("attaches its own policy to itself", () => {
    expect(stack.resource("tencentcloud_cam_role_policy_attachment")).toMatchObject({
      role_id: expect.stringMatching(/^\$\{tencentcloud_cam_role\.\w+\.id\}$/),
      policy_id: expect.stringMatching(/^\$\{tencentcloud_cam_policy\.\w+\.id\}$/),
    });
  });

  it("tags the role and the policy", () => {
    expect(stack.resource("tencentcloud_cam_role")["tags"]).toEqual({ owner: "identity" });
    expect(stack.resource("tencentcloud_cam_policy")["tags"]).toEqual({ owner: "identity" });
  });

  it("cannot log in to the console", () => {
    expect(stack.resource("tencentcloud_cam_role")).not.toHaveProperty("console_login");
  });

  it("fails synth when nothing was granted, because CAM refuses a policy without statements", () => {
    expect(() => synth((scope) => new ExecutionRole(scope, "Role", { name: "idle" }))).toThrow(
      /test\/Role: the role was granted nothing; call a grant/,
    );
  });
});
