import type { ResourceType } from "../../stack/resource-type";

const ssmSecret: ResourceType = (args, { cloud, region }) => {
  const secret = cloud.ssm.createSecret({
    name: args.text("secret_name"),
    region,
    description: args.text("description", ""),
    kmsKeyId: args.text("kms_key_id", ""),
    additionalConfig: args.text("additional_config", ""),
    tags: args.texts("tags"),
    createdAt: cloud.clock.now(),
  });
  secret.enabled = args.text("is_enabled", "true") === "true";
  return {
    id: secret.name,
    secret_type: args.integer("secret_type", 0),
    kms_key_id: secret.kmsKeyId,
    status: secret.enabled ? "Enabled" : "Disabled",
  };
};

/** SSM's resources, by Terraform's type. */
export const SSM_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_ssm_secret: ssmSecret,
};
