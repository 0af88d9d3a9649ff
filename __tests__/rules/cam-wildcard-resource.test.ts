import { broken, policyText, withResource } from "../helpers/lint";

const policy = (action: string, resource: string) =>
  withResource("tencentcloud_cam_policy", "Policy", {
    document: policyText({ effect: "allow", action, resource }),
    tags: { owner: "identity" },
  });
const FOUND = "cam-wildcard-resource tencentcloud_cam_policy.Policy: statement 1 allows";

describe("cam-wildcard-resource", () => {
  it.each([
    ["ssm:GetSecretValue", "*", "qcs::ssm:$region:uin/$uin:secret/creatorUin/$creatorUin/$secretName"],
    [
      "name/ssm:GetSecretValue",
      "qcs::ssm:r:uin/1:secret/*",
      "qcs::ssm:$region:uin/$uin:secret/creatorUin/$creatorUin/$secretName",
    ],
    ["cls:SearchLog", "*", "qcs::cls:$region:uin/$uin:topic/$topicId"],
    ["cvm:RunInstances", "*", "the resource in six segments"],
  ])("finds %s on %s, and no other rule does", (action, resource, allowed) => {
    expect(broken(policy(action, resource))).toEqual([`${FOUND} ${action} on ${resource}; allowed: ${allowed}`]);
  });

  it("finds nothing in * for an action of operation level, nor in the name of one resource", () => {
    expect(broken(policy("faceid:GetSdkVerificationResult", "*"))).toEqual([]);
    expect(broken(policy("cvm:RunInstances", "qcs::cvm:r:uin/1:instance/ins-1"))).toEqual([]);
  });
});
