import { timestamp } from "../../../core/timestamp";
import type { ResourceType } from "../../../stack/resource-type";

export const camRole: ResourceType = (args, { cloud }) => {
  const role = cloud.cam.createRole({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    consoleLogin: args.text("console_login", "false") === "true",
    ...(args.has("session_duration") && { sessionSeconds: args.integer("session_duration") }),
    tags: args.texts("tags"),
  });
  const created = timestamp(role.createdAt);
  return {
    id: role.roleId,
    session_duration: role.sessionSeconds,
    role_arn: `qcs::cam::uin/${cloud.account.uin}:roleName/${role.name}`,
    create_time: created,
    update_time: created,
  };
};
