import { policyDocument, serviceTrustDocument, sixSegments } from "../../constructs/policy-document";

describe("policy documents", () => {
  it("name a resource in six segments, of which the project is empty", () => {
    const name = sixSegments({ service: "ssm", region: "ap-jakarta", ownerUin: "100000000001", resource: "secret/*" });
    expect(name).toBe("qcs::ssm:ap-jakarta:uin/100000000001:secret/*");
    expect(name.split(":")).toHaveLength(6);
  });

  it("are of syntax 2.0 with lists for what may be a text or a list", () => {
    expect(JSON.parse(policyDocument([{ effect: "allow", action: ["a:B"], resource: ["*"] }]))).toEqual({
      version: "2.0",
      statement: [{ effect: "allow", action: ["a:B"], resource: ["*"] }],
    });
  });

  it("of a trust name who may assume the role and no resource", () => {
    expect(JSON.parse(serviceTrustDocument("scf.qcloud.com"))).toEqual({
      version: "2.0",
      statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } }],
    });
  });
});
