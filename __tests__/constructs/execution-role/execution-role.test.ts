import { ExecutionRole } from "../../../constructs/execution-role/execution-role";
import { faceid } from "../../../constructs/faceid";
import { UserError } from "../../../lib/user-error";
import { synth } from "../../../testing";

const readDocument = (resource: Record<string, unknown>) => JSON.parse(resource["document"] as string);

describe("ExecutionRole", () => {
  const stack = synth((scope) => {
    const role = new ExecutionRole(scope, "Role", { name: "token-role", tags: { owner: "identity" } });
    role.addToPolicy({ effect: "allow", action: ["ssm:GetSecretValue"], resource: ["qcs::ssm:r:uin/1:secret/x"] });
    faceid.grantIssueTokens(role);
  });

  it("can be assumed by SCF and by nobody else", () => {
    expect(readDocument(stack.resource("tencentcloud_cam_role"))).toEqual({
      version: "2.0",
      statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } }],
    });
  });

  it("may do exactly what was granted, in the order of the grants", () => {
    expect(readDocument(stack.resource("tencentcloud_cam_policy")).statement).toEqual([
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

  it("takes a reason for what is broader than necessary, and keeps it beside the policy and out of its document", () => {
    const reason = "the names of the secrets are known only at run time";
    const stack = synth((scope) => {
      const role = new ExecutionRole(scope, "Role", { name: "wide" });
      role.addToPolicy({ effect: "allow", action: ["ssm:*"], resource: ["*"], reason });
      role.addToPolicy({ effect: "allow", action: ["cvm:RunInstances"], resource: ["*"], reason });
    });
    const policy = stack.resource("tencentcloud_cam_policy");
    expect(policy["//"]).toMatchObject({
      lintSuppressions: [
        { rule: "cam-wildcard-action", reason },
        { rule: "cam-wildcard-resource", reason },
      ],
      metadata: { path: "test/Role/Policy" },
    });
    expect(policy["document"]).not.toContain(reason);
  });

  const SECRETS = "qcs::ssm:r:uin/1:secret/*";
  const SECRET = "qcs::ssm:r:uin/1:secret/creatorUin/1/keys";
  it.each([
    [
      "an action it does not know",
      "ssm:GetSecretValues",
      SECRET,
      /action: got ssm:GetSecretValues, .* Did you mean "ssm:GetSecretValue"\?$/,
    ],
    ["a wildcard in an action", "ssm:Get*", SECRET, /action: got ssm:Get\*; allowed: actions without \*\.$/],
    [
      "any resource for an action that takes one",
      "ssm:GetSecretValue",
      "*",
      /resource: got \* for ssm:GetSecretValue; allowed: qcs::ssm:\$region:.*\$secretName\.$/,
    ],
    [
      "a wildcard in a resource",
      "ssm:GetSecretValue",
      "qcs::ssm:r:uin/1:secret/*",
      /got qcs::ssm:r:uin\/1:secret\/\* for/,
    ],
    [
      "a resource for an action of operation level, which would deny it",
      "faceid:ApplySdkVerificationToken",
      SECRET,
      /resource: got .* for faceid:ApplySdkVerificationToken, which CAM authorises at operation level; allowed: \*\.$/,
    ],
  ])("refuses %s without a reason", (_what, action, resource, message) => {
    const grant = (reason: string) => () =>
      synth((scope) => {
        const statement = { effect: "allow", action: [action], resource: [resource], reason } as const;
        new ExecutionRole(scope, "Role", { name: "wide" }).addToPolicy(statement);
      });
    expect(grant("")).toThrow(UserError);
    expect(grant(" ")).toThrow(message);
    expect(grant("")).toThrow(/^test\/Role: /);
  });

  it("lets an action of operation level name a resource beside *, which is what counts", () => {
    const stack = synth((scope) => {
      const statement = {
        effect: "allow",
        action: ["faceid:ApplySdkVerificationToken"],
        resource: [SECRET, "*"],
        reason: "it stands beside what else the account has",
      } as const;
      new ExecutionRole(scope, "Role", { name: "token-role" }).addToPolicy(statement);
    });
    expect(readDocument(stack.resource("tencentcloud_cam_policy")).statement[0].resource).toEqual([SECRET, "*"]);
  });

  it("may be denied an action on all secrets, for which nobody need give a reason", () => {
    const stack = synth((scope) => {
      const role = new ExecutionRole(scope, "Role", { name: "token-role" });
      role.addToPolicy({ effect: "deny", action: ["ssm:GetSecretValue"], resource: [SECRETS] });
    });
    expect(readDocument(stack.resource("tencentcloud_cam_policy")).statement).toEqual([
      { effect: "deny", action: ["ssm:GetSecretValue"], resource: [SECRETS] },
    ]);
  });

  it("fails synth when nothing was granted, because CAM refuses a policy without statements", () => {
    expect(() => synth((scope) => new ExecutionRole(scope, "Role", { name: "idle" }))).toThrow(
      /test\/Role: the role was granted nothing; call a grant/,
    );
  });
});
