import { readFileSync } from "node:fs";
import { join } from "node:path";
import { camAction } from "../../contract/vendor/cam-actions";
import { findBreadth } from "../../policies/breadth";
import {
  changesIdentities,
  POLICY_NAMES,
  type PublishedPolicy,
  policyFile,
  publishedPolicy,
  reasonForAny,
} from "../../policies/published";

const read = (name: (typeof POLICY_NAMES)[number]): PublishedPolicy =>
  JSON.parse(readFileSync(join(__dirname, "../..", policyFile(name)), "utf8"));
const actionsIn = (policy: PublishedPolicy): string[] => policy.statement.flatMap(({ action }) => action);

describe.each(POLICY_NAMES)("the published policy %s", (name) => {
  const policy = read(name);

  it("names every resource that CAM authorises by and this project names", () => {
    expect(policy).toEqual(publishedPolicy(name, actionsIn(policy)));
  });

  it("has a reason for each action that it allows on any resource, and no wildcard in an action", () => {
    for (const { action, resource } of policy.statement) {
      expect(findBreadth(action, resource).actions).toEqual([]);
      if (resource[0] !== "*") continue;
      expect(action.filter((one) => reasonForAny(one) === undefined)).toEqual([]);
    }
  });

  it("holds only actions that are known", () => {
    expect(actionsIn(policy).length).toBeGreaterThan(0);
    expect(actionsIn(policy).filter((action) => !camAction(action))).toEqual([]);
  });
});

it("only one published policy changes who may do what, and only another one reads or writes keys", () => {
  const holders = (is: (action: string) => boolean): string[] =>
    POLICY_NAMES.filter((name) => actionsIn(read(name)).some(is));
  expect(holders(changesIdentities)).toEqual(["identity"]);
  expect(holders((action) => /^ssm:(GetSecretValue|PutSecretValue|UpdateSecret)$/.test(action))).toEqual(["operator"]);
});

it("an action is named where it can be, and stays on any resource with the reason why", () => {
  const { statement } = publishedPolicy("deployer", [
    "ssm:DeleteSecret",
    "scf:CreateFunction",
    "scf:CreateTrigger",
    "cls:DeleteTopic",
  ]);
  expect(statement).toEqual([
    { effect: "allow", action: ["cls:DeleteTopic", "scf:CreateTrigger"], resource: ["*"] },
    { effect: "allow", action: ["cam:PassRole"], resource: ["qcs::cam:::roleName/ekyc-token-endpoint-*"] },
    {
      effect: "allow",
      action: ["scf:CreateFunction"],
      resource: ["qcs::scf:::namespace/*/function/ekyc-token-endpoint-*"],
    },
    {
      effect: "allow",
      action: ["ssm:DeleteSecret"],
      resource: ["qcs::ssm:::secret/creatorUin/*/ekyc-token-endpoint-*"],
    },
  ]);
  expect(reasonForAny("scf:CreateTrigger")).toMatch(/^CAM authorises it at operation level: 598/);
  expect(reasonForAny("cls:DeleteTopic")).toMatch(/^its level is not settled/);
  expect(reasonForAny("ssm:DeleteSecret")).toBeUndefined();
});
