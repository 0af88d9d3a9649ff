// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { RULES } from "../../rules";
import { type LintResult, lintStack } from "../../rules/lint";
import { parseStack, type SynthesizedStack } from "../../rules/stack";
import { type Suppression, suppressionsIn } from "../../rules/suppression";

type Json = Record<string, unknown>;

export const policyText = (...statement: object[]): string => JSON.stringify({ version: "2.0", statement });

/** A stack as a person might write it, in which no rule is broken. */
export const GOOD_RESOURCES: Readonly<Record<string, Record<string, Json>>> = {
  tencentcloud_cam_policy: {
    Policy: {
      name: "read",
      document: policyText(
        { effect: "allow", action: ["faceid:ApplySdkVerificationToken"], resource: ["*"] },
        {
          effect: "allow",
          action: ["ssm:GetSecretValue"],
          resource: ["qcs::ssm:ap-singapore:uin/${data.x.y}:secret/creatorUin/1/keys"],
        },
        { effect: "deny", action: ["*"], resource: ["*"], condition: { ip_not_equal: { "qcs:ip": "10.0.0.0/8" } } },
      ),
      tags: { owner: "identity" },
    },
  },
  tencentcloud_cls_topic: { Topic: { topic_name: "tokens", logset_id: "x", period: 30, tags: { owner: "identity" } } },
  tencentcloud_scf_trigger: {
    Url: {
      type: "http",
      trigger_desc: JSON.stringify({ AuthType: "CAM", NetConfig: { EnableExtranet: true } }),
    },
  },
};

export const GOOD: Json = {
  terraform: {
    required_providers: { tencentcloud: { source: "tencentcloudstack/tencentcloud", version: "1.83.25" } },
    backend: { cos: { bucket: "state-1250000000", encrypt: true } },
  },
  provider: { tencentcloud: [{ region: "ap-singapore" }] },
  resource: GOOD_RESOURCES,
};

/** {@link GOOD} with one more resource, or with another in the place of the one of the same name. */
export const withResource = (type: string, name: string, config: Json): Json => ({
  ...GOOD,
  resource: { ...GOOD_RESOURCES, [type]: { ...GOOD_RESOURCES[type], [name]: config } },
});

/** {@link GOOD} with another `terraform` block. */
export const withTerraform = (change: Json): Json => ({
  ...GOOD,
  terraform: { ...(GOOD["terraform"] as Json), ...change },
});

export const stackWith = (json: Json, name = "test"): SynthesizedStack =>
  parseStack(JSON.stringify(json, null, 2), "cdk.tf.json", name);

/** Everything that all rules find in a stack. */
export function lint(json: Json, external: readonly Suppression[] = [], minimumRetentionDays = 7): LintResult[] {
  const stack = stackWith(json);
  const suppressions = [...suppressionsIn(stack, RULES), ...external];
  return lintStack(stack, RULES, { minimumRetentionDays: () => minimumRetentionDays }, suppressions, new Set());
}

/** What is broken, in one line each: `rule address: message`. */
export const broken = (json: Json, minimumRetentionDays?: number): string[] =>
  lint(json, [], minimumRetentionDays).map(({ rule, address, message }) => `${rule} ${address}: ${message}`);
