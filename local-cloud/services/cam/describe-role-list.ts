import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { describeRole } from "./role";

/** Every role of the account by page (598/33559), oldest first. Filtering by tag is not offered here. */
export const describeRoleList: Action<PageRequest> = {
  name: "DescribeRoleList",
  request: () => requestSchema(PAGE_PARAMETERS, ["Page", "Rp"]),
  perform: ({ cloud, parameters }) => page([...cloud.cam.roles.values()].map(describeRole), parameters),
};
