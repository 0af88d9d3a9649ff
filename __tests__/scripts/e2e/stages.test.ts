import { loadEnvironment } from "../../../environments/load-environment";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import { deployerPolicy } from "../../../scripts/lib/e2e/deployer-policy";
import { expectEqual } from "../../../scripts/lib/e2e/expect";
import type { StageResult } from "../../../scripts/lib/e2e/report";
import { STAGE_NAMES, stagesOf, withNeeds } from "../../../scripts/lib/e2e/stages";

const result = (name: string, calls: string[]): StageResult => ({
  name,
  title: "",
  state: "pass",
  seconds: 1,
  result: "",
  calls: { "some subject": calls },
  callsDigest: "",
  callCount: calls.length,
  functionCalls: {},
});

it("a stage runs after all that it needs, in the order of a deployment's life", () => {
  expect(withNeeds("drift").map(({ name }) => name)).toEqual(["deploy", "smoke", "drift"]);
  expect(withNeeds("deploy").map(({ name }) => name)).toEqual(["deploy"]);
});

it("a stage about something that the environment has not is left out", () => {
  const names = (changes: Partial<ResolvedEnvironment>): string[] =>
    stagesOf({ ...loadEnvironment("dev"), ...changes }).map(({ name }) => name);
  expect(names({})).not.toContain("release");
  expect(names({ release: { alias: "live", steps: [100] } })).toEqual(STAGE_NAMES);
});

it("the deployer's policy holds each action once, without what was refused, keys and releases apart from deployments", () => {
  const policy = deployerPolicy([
    result("deploy", [
      "ssm:DescribeSecret",
      "cam:CreateRole",
      "cam:CreateRole",
      "scf:GetFunction ResourceNotFound.Function",
    ]),
    result("smoke", ["ssm:DescribeSecret", "ssm:PutSecretValue"]),
    result("release", ["scf:UpdateAlias", "ssm:DescribeSecret"]),
    result("destroy", ["cam:DeleteRole"]),
  ]);
  expect(policy).toEqual({
    version: "2.0",
    statement: [
      { effect: "allow", action: ["cam:CreateRole", "cam:DeleteRole", "ssm:DescribeSecret"], resource: ["*"] },
      { effect: "allow", action: ["ssm:PutSecretValue"], resource: ["*"] },
      { effect: "allow", action: ["scf:UpdateAlias"], resource: ["*"] },
    ],
  });
});

it("an unmet expectation shows both values, falsy ones too", () => {
  expect(() => expectEqual("exit code", 0, 1)).toThrow("exit code: expected 1, received 0");
  expect(() => expectEqual("same", { a: [1] }, { a: [1] })).not.toThrow();
});
