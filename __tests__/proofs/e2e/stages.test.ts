import { loadEnvironment } from "../../../environments/load-environment";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import type { AuditEntry } from "../../../local-cloud";
import { expectEqual } from "../../../proofs/e2e/expect";
import { neededPolicies } from "../../../proofs/e2e/published-policies";
import { STAGE_NAMES, stagesFor, withNeeds } from "../../../proofs/e2e/stages";

it("a stage runs after all that it needs, in the order of a deployment's life", () => {
  expect(withNeeds("drift").map(({ name }) => name)).toEqual(["deploy", "smoke", "drift"]);
  expect(withNeeds("deploy").map(({ name }) => name)).toEqual(["deploy"]);
});

it("a stage about something that the environment has not is left out", () => {
  const names = (changes: Partial<ResolvedEnvironment>): string[] =>
    stagesFor({ ...loadEnvironment("dev"), ...changes }).map(({ name }) => name);
  const optional = ["callers", "store", "release"];
  expect(names({})).toEqual(STAGE_NAMES.filter((name) => !optional.includes(name)));
  expect(names({ release: { alias: "live", steps: [100] } })).toContain("release");
});

const entry = (caller: string, name: string, code?: string): AuditEntry => {
  const [service, action] = name.split(":");
  const unknown = { subject: undefined, account: undefined, missing: undefined, refusal: undefined };
  return { at: 0, requestId: "", service, action, ...unknown, region: "ap-singapore", caller, code };
};

it("each policy holds what its actor called and needs, once, on named resources, without what was refused or others called", () => {
  const policies = neededPolicies([
    ...["ssm:DescribeSecret", "cam:CreateRole", "cam:CreateRole"].map((name) => entry("e2e-administrator", name)),
    entry("e2e-administrator", "scf:GetFunction", "ResourceNotFound.Function"),
    entry("e2e-deployer", "ssm:DescribeSecret"),
    entry("e2e-operator", "ssm:PutSecretValue"),
    entry("e2e-release", "scf:UpdateAlias"),
    entry("root", "cam:UpdatePolicy"),
    entry("ekyc-token-endpoint-dev-execution", "faceid:ApplySdkVerificationToken"),
  ]);
  const secret = ["qcs::ssm:::secret/creatorUin/*/ekyc-token-endpoint-*"];
  const allow = (resource: string[], ...action: string[]) => ({ effect: "allow", action, resource });
  expect(policies).toEqual({
    deployer: {
      version: "2.0",
      statement: [
        allow(["qcs::cam:::roleName/ekyc-token-endpoint-*"], "cam:PassRole"),
        allow(secret, "ssm:DescribeSecret"),
      ],
    },
    identity: { version: "2.0", statement: [allow(["*"], "cam:CreateRole")] },
    operator: {
      version: "2.0",
      statement: [
        // Beside what a run calls: no run reads the log lines.
        allow(["*"], "cls:SearchLog"),
        allow(secret, "ssm:DeleteSecretVersion", "ssm:PutSecretValue", "ssm:UpdateSecret"),
      ],
    },
    release: { version: "2.0", statement: [allow(["*"], "scf:UpdateAlias")] },
  });
});

it("an unmet expectation shows both values, falsy ones too", () => {
  expect(() => expectEqual("exit code", 0, 1)).toThrow("exit code: expected 1, received 0");
  expect(() => expectEqual("same", { a: [1] }, { a: [1] })).not.toThrow();
});
