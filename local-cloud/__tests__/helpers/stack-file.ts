// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REGION, TRUST_SCF } from "../../../__tests__/helpers/scf";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";

export type Json = Record<string, unknown>;

/** The metadata that cdktf gives a resource. */
export const at = (path: string): Json => ({ "//": { metadata: { path, uniqueId: path.replace(/\W/g, "_") } } });

export const ROLE = { ...at("dev/Role"), name: "execution", document: TRUST_SCF, tags: { stage: "dev" } };
export const TRIGGER_DESC = JSON.stringify({
  AuthType: "NONE",
  NetConfig: { EnableExtranet: true, EnableIntranet: false },
});

/** A stack as cdktf writes it: resources sorted by type, which is not the order in which they can be created. */
export const RESOURCES: Record<string, Json> = {
  tencentcloud_cam_policy: {
    Policy: {
      ...at("dev/Policy"),
      name: "read-keys",
      document:
        '{"version":"2.0","statement":[{"effect":"allow","action":["ssm:GetSecretValue"],"resource":["qcs::ssm:ap-singapore:uin/${data.tencentcloud_user_info.Account.owner_uin}:secret/creatorUin/${tencentcloud_ssm_secret.Keys.tags.creator}/${tencentcloud_ssm_secret.Keys.secret_name}"]}]}',
    },
  },
  tencentcloud_cam_role: { Role: ROLE },
  tencentcloud_cam_role_policy_attachment: {
    Attachment: {
      ...at("dev/Attachment"),
      policy_id: "${tencentcloud_cam_policy.Policy.id}",
      role_id: "${tencentcloud_cam_role.Role.id}",
    },
  },
  tencentcloud_cls_index: {
    Index: {
      ...at("dev/Index"),
      topic_id: "${tencentcloud_cls_topic.Topic.id}",
      rule: { full_text: { case_sensitive: false, tokenizer: "@ \n" } },
      status: true,
    },
  },
  tencentcloud_cls_logset: { Logset: { ...at("dev/Logset"), logset_name: "logs" } },
  tencentcloud_cls_topic: {
    Topic: { ...at("dev/Topic"), logset_id: "${tencentcloud_cls_logset.Logset.id}", topic_name: "tokens", period: 7 },
  },
  tencentcloud_scf_custom_domain: {
    Domain: {
      ...at("dev/Domain"),
      domain: "ekyc.example.com",
      protocol: "HTTPS",
      cert_config: { certificate_id: "cert" },
      waf_config: { waf_open: "OPEN", waf_instance_id: "waf_00001" },
      endpoints_config: [
        {
          namespace: "default",
          function_name: "${tencentcloud_scf_function.Function.name}",
          qualifier: "$LATEST",
          path_match: "/*",
        },
      ],
    },
  },
  tencentcloud_scf_function: {
    Function: {
      ...at("dev/Function"),
      name: "tokens",
      handler: "index.main_handler",
      runtime: "Nodejs20.19",
      mem_size: 256,
      timeout: 15,
      environment: { STAGE: "dev", LIMIT: 3 },
      role: "${tencentcloud_cam_role.Role.name}",
      cls_logset_id: "${tencentcloud_cls_logset.Logset.id}",
      cls_topic_id: "${tencentcloud_cls_topic.Topic.id}",
      zip_file: "assets/handler.zip",
      enable_public_net: true,
      depends_on: ["tencentcloud_cam_role_policy_attachment.Attachment"],
    },
  },
  tencentcloud_scf_reserved_concurrency_config: {
    Concurrency: {
      ...at("dev/Concurrency"),
      function_name: "${tencentcloud_scf_function.Function.name}",
      reserved_concurrency_mem: 512,
    },
  },
  tencentcloud_scf_trigger: {
    Url: {
      ...at("dev/Url"),
      function_name: "${tencentcloud_scf_function.Function.name}",
      namespace: "${tencentcloud_scf_function.Function.namespace}",
      type: "http",
      qualifier: "$LATEST",
      enable: "OPEN",
      trigger_desc: TRIGGER_DESC,
    },
  },
  tencentcloud_ssm_secret: {
    Keys: {
      ...at("dev/Keys"),
      secret_name: "keys",
      tags: { creator: "${data.tencentcloud_user_info.Account.uin}" },
      lifecycle: { ignore_changes: ["tags"] },
    },
  },
};

export interface StackParts {
  readonly resource?: Json;
  readonly data?: Json;
  readonly output?: Json;
  readonly provider?: Json;
}

/** Writes a stack, with the zip beside it, and gives its file. */
export function writeStack(parts: StackParts, zip: Buffer | undefined = undefined): string {
  const file = join(temporaryFolder(), "stacks", "dev", "cdk.tf.json");
  mkdirSync(join(dirname(file), "assets"), { recursive: true });
  writeFileSync(file, JSON.stringify({ provider: { tencentcloud: [{ region: REGION }] }, ...parts }));
  if (zip) writeFileSync(join(dirname(file), "assets", "handler.zip"), zip);
  return file;
}
