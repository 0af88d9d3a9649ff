import { trusts } from "../../../services/cam/authorisation";

const UIN = "100000000001";
const ROOT = { uin: UIN, caller: { kind: "root" } } as const;
const role = (roleName: string) =>
  ({ uin: UIN, caller: { kind: "role", roleId: "1", roleName, sessionName: "scf" } }) as const;
const ROLE = role("deployer");
const trust = (principal: object, effect = "allow", more: object = {}) => ({
  action: "name/sts:AssumeRole",
  effect,
  principal,
  ...more,
});
const policy = (...statement: object[]) => JSON.stringify({ version: "2.0", statement });

describe("trust policies", () => {
  it("trust a service by its name", () => {
    const document = policy(trust({ service: ["scf.qcloud.com"] }));
    expect(trusts(document, { service: "scf.qcloud.com" })).toBe(true);
    expect(trusts(document, { service: "cls.cloud.tencent.com" })).toBe(false);
    expect(trusts(document, ROOT)).toBe(false);
  });

  it.each(["qcs::cam::uin/100000000001:root", "qcs::cam::uin/100000000001:uin/100000000001"])(
    "trust every identity of the account by %s",
    (account) => {
      const document = policy(trust({ qcs: [account] }));
      expect(trusts(document, ROOT)).toBe(true);
      expect(trusts(document, ROLE)).toBe(true);
      expect(trusts(document, { service: "scf.qcloud.com" })).toBe(false);
    },
  );

  it("trust one role by its name", () => {
    const document = policy(trust({ qcs: "qcs::cam::uin/100000000001:roleName/deployer" }));
    expect(trusts(document, ROLE)).toBe(true);
    expect(trusts(document, ROOT)).toBe(false);
    expect(trusts(document, role("other"))).toBe(false);
  });

  it("do not trust another account, another action, or under a condition", () => {
    expect(trusts(policy(trust({ qcs: ["qcs::cam::uin/100000000002:root"] })), ROOT)).toBe(false);
    const account = { qcs: ["qcs::cam::uin/100000000001:root"] };
    expect(trusts(policy(trust(account, "allow", { action: "sts:GetFederationToken" })), ROOT)).toBe(false);
    expect(trusts(policy(trust(account, "allow", { condition: { ip_equal: {} } })), ROOT)).toBe(false);
  });

  it("let a deny win", () => {
    const account = { qcs: ["qcs::cam::uin/100000000001:root"] };
    expect(trusts(policy(trust(account), trust(account, "deny")), ROOT)).toBe(false);
  });
});
