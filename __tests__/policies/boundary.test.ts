// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { withinBoundary } from "../../policies/boundary";

const SECRET = "qcs::ssm:ap-singapore:uin/1:secret/creatorUin/1/keys";
const UNKNOWN = 'qcs::ssm:ap-singapore:uin/${data.a.b.c}:secret/creatorUin/${lookup({x = "y"}, "x")}/keys';
const allow = (action: string, resource = "*", condition?: object) => ({
  effect: "allow",
  ...{ action, resource },
  ...(condition && { condition }),
});
const deny = (action: string, resource = "*", condition?: object) => ({
  ...allow(action, resource, condition),
  effect: "deny",
});
const CONDITION = { ip_equal: { "qcs:ip": "10.0.0.0/8" } };

const within = (statement: object[], resource = SECRET, action = "ssm:GetSecretValue") =>
  withinBoundary(JSON.stringify({ version: "2.0", statement }), { action, resource });

describe("a permission boundary", () => {
  it.each([
    ["the action on any resource", [allow("ssm:GetSecretValue")]],
    ["the service", [allow("name/ssm:*")]],
    ["the resource by a wildcard", [allow("*", "qcs::ssm:*:uin/1:secret/*")]],
    ["it beside a deny of something else", [allow("*"), deny("ssm:DeleteSecret")]],
  ])("allows what it allows by %s", (_what, statements) => {
    expect(within(statements)).toEqual({ state: "allowed" });
  });

  it.each([
    ["another action", [allow("ssm:DescribeSecret")]],
    ["another secret", [allow("*", "qcs::ssm:*:uin/1:secret/creatorUin/1/other")]],
    ["another region", [allow("*", "qcs::ssm:ap-jakarta:uin/1:secret/*")]],
  ])("denies what it allows only for %s", (_what, statements) => {
    expect(within(statements)).toEqual({ state: "denied" });
  });

  it("denies what a statement of it denies, and says which", () => {
    expect(within([allow("*"), deny("ssm:Get*")])).toEqual({ state: "denied", statement: 2 });
  });

  it("takes a value that only Terraform knows for whatever the boundary names", () => {
    expect(within([allow("*", "qcs::ssm::uin/7:secret/*")], UNKNOWN)).toEqual({ state: "undecided" });
    expect(within([allow("*", "qcs::ssm::*:secret/*")], UNKNOWN)).toEqual({ state: "allowed" });
    expect(within([allow("*"), deny("*", "qcs::ssm::uin/7:secret/*")], UNKNOWN)).toEqual({ state: "undecided" });
    expect(within([allow("*", "qcs::ssm::uin/7:secret/creatorUin/7/other")], UNKNOWN)).toEqual({ state: "denied" });
    expect(within([allow("*"), deny("*", "qcs::ssm::*:*")], UNKNOWN)).toEqual({ state: "denied", statement: 2 });
  });

  it("takes a condition for one that may hold", () => {
    expect(within([allow("*", "*", CONDITION)])).toEqual({ state: "undecided" });
    expect(within([allow("*"), deny("*", "*", CONDITION)])).toEqual({ state: "undecided" });
  });

  it("allows an action of operation level only by the resource *", () => {
    const faceid = (resource: string) => within([allow("faceid:*", resource)], "*", "faceid:ApplySdkVerificationToken");
    expect(faceid("*")).toEqual({ state: "allowed" });
    expect(faceid("qcs::faceid:*:*:*")).toEqual({ state: "denied" });
  });

  it("leaves a part of what a wildcard permits", () => {
    expect(within([allow("ssm:GetSecretValue", SECRET)], "*")).toEqual({ state: "undecided" });
    expect(within([allow("ssm:Get*")], SECRET, "ssm:*")).toEqual({ state: "undecided" });
    expect(within([allow("cls:*")], SECRET, "ssm:*")).toEqual({ state: "denied" });
  });
});
