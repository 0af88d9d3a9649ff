import { type NameableAction, ownResource, sixSegmentName } from "../../policies/six-segments";

describe("sixSegmentName", () => {
  it("fills the template of the action", () => {
    const values = { region: "ap-jakarta", uin: "100000000001", creatorUin: "7", secretName: "keys" };
    expect(sixSegmentName("ssm:GetSecretValue", values)).toBe(
      "qcs::ssm:ap-jakarta:uin/100000000001:secret/creatorUin/7/keys",
    );
  });

  it("refuses to leave anything open", () => {
    expect(() => sixSegmentName("sts:AssumeRole" satisfies NameableAction, { uin: "1" })).toThrow(
      /roleName was not given/,
    );
  });
});

test("names a resource in the account of the policy by an empty segment", () => {
  expect(ownResource("ssm:GetSecretValue", { region: "eu-frankfurt", creatorUin: "*", secretName: "s" })).toBe(
    "qcs::ssm:eu-frankfurt::secret/creatorUin/*/s",
  );
});
