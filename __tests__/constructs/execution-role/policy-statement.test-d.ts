/**
 * Checked by `npm run types`: each `@ts-expect-error` fails the build as soon as its illegal statement compiles.
 */
import type { PolicyStatement } from "../../../constructs/execution-role/policy-document";

const SECRET = "qcs::ssm:ap-singapore:uin/1:secret/creatorUin/1/keys";

export const legal: PolicyStatement[] = [
  { effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] },
  { effect: "allow", action: ["ssm:GetSecretValue", "ssm:DescribeSecret"], resource: [SECRET] },
  {
    effect: "allow",
    action: ["ssm:GetSecretValue"],
    resource: ["*"],
    reason: "the names of the secrets are not known yet",
  },
  { effect: "allow", action: ["cvm:*"], resource: ["*"], reason: "a machine room of its own" },
];

export const illegal: PolicyStatement[] = [
  // @ts-expect-error any resource for an action that takes one, without a reason
  { effect: "allow", action: ["ssm:GetSecretValue"], resource: ["*"] },
  // @ts-expect-error a resource for an action of operation level
  { effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: [SECRET] },
  // @ts-expect-error an unknown action without a reason
  { effect: "allow", action: ["ssm:GetSecretValues"], resource: [SECRET] },
  // @ts-expect-error a wildcard action without a reason
  { effect: "allow", action: ["ssm:*"], resource: [SECRET] },
  // @ts-expect-error a name that is not of six segments
  { effect: "allow", action: ["ssm:GetSecretValue"], resource: ["secret/keys"] },
];
