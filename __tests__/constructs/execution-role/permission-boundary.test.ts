import type { PermissionBoundary } from "../../../constructs/execution-role/permission-boundary";
import { UserError } from "../../../lib/user-error";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { policyText } from "../../helpers/lint";

const role = (permissionBoundary: PermissionBoundary) => synthEnvironment({ role: { permissionBoundary } });
const ISSUE = { effect: "allow", action: "faceid:*", resource: "*" };
const READ = {
  effect: "allow",
  action: ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"],
  resource: "qcs::ssm:ap-singapore::secret/*",
};

describe("a permission boundary", () => {
  it("is attached to the role before the role is given its policy", () => {
    const stack = role({ policyId: 42, document: policyText(ISSUE, READ) });
    const boundary = stack.resource("tencentcloud_cam_role_permission_boundary_attachment");
    expect(boundary).toMatchObject({
      policy_id: 42,
      role_id: expect.stringMatching(/^\$\{tencentcloud_cam_role\.\w+\.id\}$/),
    });
    expect(stack.resource("tencentcloud_cam_policy")["depends_on"]).toEqual([
      expect.stringMatching(/^tencentcloud_cam_role_permission_boundary_attachment\.\w+$/),
    ]);
  });

  it("is not there unless the environment names one", () => {
    expect(synthEnvironment().resourceCounts()).not.toHaveProperty(
      "tencentcloud_cam_role_permission_boundary_attachment",
    );
  });

  it("need not come with its document, and is then not compared", () => {
    const unknown = "permissionBoundary: the document of policy 42 is not given, so it is not checked";
    expect(role({ policyId: 42 }).warnings).toContainEqual(expect.stringContaining(unknown));
    const { warnings } = role({ policyId: 42, document: policyText(ISSUE, READ) });
    expect(warnings).not.toContainEqual(expect.stringContaining("permissionBoundary"));
  });

  it.each([
    [
      "allows no token",
      policyText(READ),
      "permissionBoundary: policy 42 denies faceid:ApplySdkVerificationToken on *, which the role needs: no statement of it allows that.",
    ],
    [
      "denies the secret",
      policyText(ISSUE, READ, { effect: "deny", action: "ssm:*", resource: "*" }),
      "permissionBoundary: policy 42 denies ssm:GetSecretValue on qcs::ssm:ap-singapore:uin/(known after apply):secret/creatorUin/(known after apply)/ekyc-token-endpoint-dev-client-keys, which the role needs: its statement 3 denies that.",
    ],
    [
      "does not let the newest document be found",
      policyText(ISSUE, { ...READ, action: "ssm:GetSecretValue" }),
      "permissionBoundary: policy 42 denies ssm:ListSecretVersionIds on ",
    ],
    [
      "is for another region",
      policyText(ISSUE, { ...READ, resource: "qcs::ssm:ap-jakarta::secret/*" }),
      "no statement of it allows that.",
    ],
  ])("that %s is refused with the construct, the statement and the fix", (_what, document, message) => {
    const act = () => role({ policyId: 42, document });
    expect(act).toThrow(UserError);
    expect(act).toThrow(message);
    expect(act).toThrow(/^dev\/TokenEndpoint\/Role: /);
    expect(act).toThrow(
      expect.objectContaining({ fix: expect.stringMatching(/^Let the boundary allow (faceid|ssm):\w+ on /) }),
    );
  });
});
