import type { ResourceType } from "../resource-type";

export const ssmSecret: ResourceType = (args, { cloud, region }) => {
  const secret = cloud.ssm.createSecret({
    name: args.text("secret_name"),
    region,
    description: args.text("description", ""),
    tags: args.texts("tags"),
    createdAt: cloud.clock.now(),
  });
  secret.enabled = args.text("is_enabled", "true") === "true";
  return {
    id: secret.name,
    secret_type: args.integer("secret_type", 0),
    kms_key_id: args.text("kms_key_id", ""),
    status: secret.enabled ? "Enabled" : "Disabled",
  };
};
