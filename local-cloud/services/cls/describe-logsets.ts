import type { Logset } from "../../state/cls";
import { timestamp } from "../../timestamp";
import type { Action } from "../action";
import { listTags } from "../key-value-tags";
import { requestSchema } from "../request-schema";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

/** The whole name must match: the vendor does not say whether a part would do. */
const TESTS: Tests<Logset> = {
  logsetId: ({ logsetId }, value) => logsetId === value,
  logsetName: ({ name }, value) => name === value,
};
const MAX_VALUES = 5;

/** The logsets of a region by page, oldest first (614/58624). Assumer and role name the product that made a logset, here none. */
export const describeLogsets: Action<ListRequest> = {
  name: "DescribeLogsets",
  request: () => requestSchema(LIST_PARAMETERS),
  perform({ cloud, region, parameters }) {
    const inRegion = [...cloud.cls.logsets.values()].filter((logset) => logset.region === region);
    const { total, page } = list(inRegion, parameters, TESTS, MAX_VALUES);
    return {
      TotalCount: total,
      Logsets: page.map(({ logsetId, name, tags, createdAt }) => ({
        LogsetId: logsetId,
        LogsetName: name,
        CreateTime: timestamp(createdAt),
        AssumerUin: 0,
        AssumerName: "",
        Tags: listTags(tags),
        TopicCount: cloud.cls.topicsOf(logsetId).length,
        RoleName: "",
        MetricTopicCount: 0,
      })),
    };
  },
};
