import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { describeRole, ROLE_FIELDS } from "./role";

/** Every role of the account by page (598/33559), oldest first. */
export const describeRoleList: Action<PageRequest> = {
  name: "DescribeRoleList",
  request: () => requestSchema(PAGE_PARAMETERS, ["Page", "Rp"]),
  answers: [...within("List[]", ROLE_FIELDS), "TotalNum"],
  differs: "Filtering by tag is not offered.",
  perform: ({ cloud, parameters }) => page([...cloud.cam.roles.values()].map(describeRole), parameters),
};
