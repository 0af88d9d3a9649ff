import { RULES } from "../../rules";
import type { Suppression } from "../../rules/suppression";
import { lint, withResource } from "../helpers/lint";

const secret = (given: unknown, tags?: object) =>
  withResource("tencentcloud_ssm_secret", "Keys", { "//": { lintSuppressions: given }, ...(tags && { tags }) });
const REASON = "tagged by a policy of the organization";
const external = (change: Partial<Suppression> = {}): Suppression => ({
  ...{ rule: "missing-tags", address: "tencentcloud_ssm_secret.Keys", reason: REASON, kind: "external" },
  ...change,
});

describe("a suppression", () => {
  it("in the stack excuses the rule at its resource, and its reason is kept", () => {
    expect(lint(secret([{ rule: "missing-tags", reason: REASON }]))).toMatchObject([
      { rule: "missing-tags", suppression: { kind: "inSource", reason: REASON } },
    ]);
  });

  it("beside the stack does the same by rule and address, and by nothing less", () => {
    const unexcused = secret(undefined);
    expect(lint(unexcused, [external()])).toMatchObject([{ suppression: { kind: "external", reason: REASON } }]);
    expect(lint(unexcused, [external({ address: "tencentcloud_ssm_secret.Other" })])[0]).not.toHaveProperty(
      "suppression",
    );
    expect(lint(unexcused, [external({ rule: "public-url" })])[0]).not.toHaveProperty("suppression");
  });

  it("in the stack that excuses nothing is broken itself, at its own line", () => {
    const [result, ...others] = lint(secret([{ rule: "missing-tags", reason: REASON }], { owner: "identity" }));
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      rule: "unused-suppression",
      address: "tencentcloud_ssm_secret.Keys",
      message: "missing-tags is suppressed here and finds nothing; allowed: suppressions that excuse something",
    });
    const text = JSON.stringify(secret([{ rule: "missing-tags", reason: REASON }], { owner: "identity" }), null, 2);
    expect(text.split("\n").slice((result?.line ?? 0) - 1, result?.line)).toEqual(["            {"]);
  });

  const where = "cdk.tf.json, tencentcloud_ssm_secret.Keys, //.lintSuppressions";
  it.each([
    ["no list", {}, `${where}: it is not a list`],
    ["no rule", [{ reason: REASON }], `${where}[0]: rule is missing`],
    ["no reason", [{ rule: "missing-tags" }], `${where}[0]: reason is missing`],
    ["a blank reason", [{ rule: "missing-tags", reason: " " }], `${where}[0]: reason is missing`],
    [
      "an unknown rule",
      [{ rule: "mising-tags", reason: REASON }],
      `${where}[0]: rule: got "mising-tags"; allowed: ${RULES.map(({ id }) => id).join(", ")}. Did you mean "missing-tags"?`,
    ],
  ])("with %s is refused with its place", (_what, given, message) => {
    expect(() => lint(secret(given))).toThrow(message);
  });
});

describe("rules", () => {
  it("have ids of their own, in the order of the alphabet, and say what, why and how to fix", () => {
    const ids = RULES.map(({ id }) => id);
    expect([...new Set(ids)].sort()).toEqual(ids);
    for (const { what, why, fix } of RULES) for (const text of [what, why, fix]) expect(text).toMatch(/\.$/);
  });
});
