import { isAllowed, judge } from "../../policies/evaluate";

const TOKEN = { action: "faceid:ApplySdkVerificationToken", resource: "*" };
const SECRET = {
  action: "ssm:GetSecretValue",
  resource: "qcs::ssm:ap-singapore:uin/100000000001:secret/creatorUin/100000000001/ekyc-dev-keys",
};

const policy = (...statement: object[]) => JSON.stringify({ version: "2.0", statement });
const allow = (action: string | string[], resource: string | string[] = "*") => ({ effect: "allow", action, resource });
const deny = (action: string | string[], resource: string | string[] = "*") => ({ effect: "deny", action, resource });

describe("policy evaluation", () => {
  it("denies when no policy is attached, or none has a statement that matches", () => {
    expect(isAllowed([], TOKEN)).toBe(false);
    expect(isAllowed([policy(allow("ssm:GetSecretValue"))], TOKEN)).toBe(false);
  });

  it.each([
    ["the action itself", "faceid:ApplySdkVerificationToken"],
    ["the action with the name/ prefix", "name/faceid:ApplySdkVerificationToken"],
    ["one action of a list", ["ssm:GetSecretValue", "faceid:ApplySdkVerificationToken"]],
    ["a wildcard at the end", "faceid:Apply*"],
    ["a wildcard in the middle", "faceid:*Token"],
    ["every action of the service", "name/faceid:*"],
    ["every action", "*"],
  ])("allows by %s", (_what, action) => {
    expect(isAllowed([policy(allow(action))], TOKEN)).toBe(true);
  });

  it.each([
    ["another service", "ssm:ApplySdkVerificationToken"],
    ["a longer name", "faceid:ApplySdkVerificationTokens"],
    ["a shorter name", "faceid:ApplySdkVerification"],
    ["a dot where the wildcard is literal", "faceid.*"],
    ["another case", "faceid:applysdkverificationtoken"],
  ])("does not allow by %s", (_what, action) => {
    expect(isAllowed([policy(allow(action))], TOKEN)).toBe(false);
  });

  it("lets a deny win over every allow, in whatever policy and order", () => {
    const denied = policy(deny("faceid:Apply*"));
    expect(isAllowed([policy(allow("*")), denied], TOKEN)).toBe(false);
    expect(isAllowed([denied, policy(allow("*"))], TOKEN)).toBe(false);
    expect(isAllowed([policy(deny("faceid:GetSdkVerificationResult"), allow("*"))], TOKEN)).toBe(true);
  });

  it("allows an operation-level action only by the resource *", () => {
    expect(isAllowed([policy(allow("faceid:*", "qcs::faceid:*:*:*"))], TOKEN)).toBe(false);
    expect(isAllowed([policy(allow("faceid:*", ["qcs::faceid:*:*:*", "*"]))], TOKEN)).toBe(true);
  });

  it.each([
    ["the secret itself", SECRET.resource],
    ["any resource", "*"],
    ["every secret of the account", "qcs::ssm:ap-singapore:uin/100000000001:secret/*"],
    ["a name by its beginning", "qcs::ssm:ap-singapore:uin/100000000001:secret/creatorUin/*/ekyc-dev-*"],
    [
      "an empty region, which is every region",
      "qcs::ssm::uin/100000000001:secret/creatorUin/100000000001/ekyc-dev-keys",
    ],
    [
      "an empty account, which is the policy's own",
      "qcs::ssm:ap-singapore::secret/creatorUin/100000000001/ekyc-dev-keys",
    ],
    [
      "an empty service, which is every service",
      "qcs:::ap-singapore:uin/100000000001:secret/creatorUin/100000000001/ekyc-dev-keys",
    ],
  ])("allows a secret by %s", (_what, resource) => {
    expect(isAllowed([policy(allow("ssm:GetSecretValue", resource))], SECRET)).toBe(true);
  });

  it.each([
    ["another region", SECRET.resource.replace("ap-singapore", "ap-jakarta")],
    ["another account", SECRET.resource.replaceAll("100000000001", "100000000002")],
    ["another service", SECRET.resource.replace("::ssm:", "::kms:")],
    ["another secret", `${SECRET.resource}2`],
    ["an empty last segment", "qcs::ssm:ap-singapore:uin/100000000001:"],
  ])("does not allow a secret by %s", (_what, resource) => {
    expect(isAllowed([policy(allow("ssm:GetSecretValue", resource))], SECRET)).toBe(false);
  });

  it("never allows by a statement with a condition, and still denies by one", () => {
    const condition = { ip_equal: { "qcs:ip": ["10.0.0.0/8"] } };
    expect(isAllowed([policy({ ...allow("*"), condition })], TOKEN)).toBe(false);
    expect(isAllowed([policy(allow("*"), { ...deny("*"), condition })], TOKEN)).toBe(false);
    expect(isAllowed([policy({ ...allow("*"), condition: {} })], TOKEN)).toBe(true);
  });
});

describe("what decides", () => {
  it("is the statement that denies, by its document and number", () => {
    const documents = [policy(allow("*")), policy(allow("ssm:*"), deny("faceid:*"))];
    expect(judge(documents, TOKEN)).toEqual({ state: "denied", document: 1, statement: 2 });
    expect(judge(documents, SECRET)).toEqual({ state: "allowed" });
    expect(judge([policy(allow("cos:*"))], TOKEN)).toEqual({ state: "missing" });
  });
});

describe("an object of COS by its older name", () => {
  const put = (key: string, bucket = "smoke") => ({
    action: "cos:PutObject",
    resource: `qcs::cos:ap-singapore:uid/1250000000:${bucket}-1250000000/${key}`,
  });
  const older = policy(allow("name/cos:*", "qcs::cos:ap-singapore:uid/1250000000:prefix//1250000000/smoke/user-1/*"));

  it("is the object of the bucket with the account's id", () => {
    expect(isAllowed([older], put("user-1/photo.png"))).toBe(true);
    expect(isAllowed([older], put("user-2/photo.png"))).toBe(false);
    expect(isAllowed([older], put("user-1/photo.png", "other"))).toBe(false);
  });
});
