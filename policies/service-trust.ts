/** The trust policy of a role that a product of the vendor may assume, JSON. @param principal such as scf.qcloud.com */
export function serviceTrustPolicy(principal: string): string {
  return JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: [principal] } }],
  });
}
