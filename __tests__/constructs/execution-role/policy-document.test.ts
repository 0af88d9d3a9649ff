import { policyDocument } from "../../../constructs/execution-role/policy-document";

describe("policy documents", () => {
  it("are of syntax 2.0 with lists for what may be a text or a list, and hold no reason, which CAM would refuse", () => {
    const statement = { effect: "allow", action: ["a:B"], resource: ["*"], reason: "a service of ours" } as const;
    expect(JSON.parse(policyDocument([statement]))).toEqual({
      version: "2.0",
      statement: [{ effect: "allow", action: ["a:B"], resource: ["*"] }],
    });
  });
});
