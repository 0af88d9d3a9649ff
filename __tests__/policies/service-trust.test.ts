import { serviceTrustPolicy } from "../../policies/service-trust";

it("the trust policy for a product names who may assume the role, and no resource", () => {
  expect(JSON.parse(serviceTrustPolicy("scf.qcloud.com"))).toEqual({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: ["scf.qcloud.com"] } }],
  });
});
