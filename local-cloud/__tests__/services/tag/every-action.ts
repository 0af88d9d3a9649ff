import type { EveryAction } from "../../helpers/every-action";
import * as cam from "../cam/fixtures";
import * as tag from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  const { RoleId } = await perform(cam.createRole({ RoleName: "tagged" }));
  await perform(tag.modifyResourceTags(`qcs::cam::uin/:role/${String(RoleId)}`, { stage: "dev" }));
  await perform(tag.describeResourceTags("cam", "role", "", String(RoleId)));
  await perform(tag.lockTag("CreateTag", "state"));
  await perform(tag.lockTag("DescribeTags", "state"));
  await perform(tag.lockTag("DeleteTag", "state"));
};
