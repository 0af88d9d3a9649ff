import type { ResourceType } from "../resource-type";
import { timestamp } from "./timestamp";

export const camRole: ResourceType = (args, { cloud }) => {
  const role = cloud.cam.createRole({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    tags: args.texts("tags"),
  });
  const created = timestamp(cloud.clock.now());
  return {
    id: role.roleId,
    role_arn: `qcs::cam::uin/${cloud.account.uin}:roleName/${role.name}`,
    create_time: created,
    update_time: created,
  };
};
