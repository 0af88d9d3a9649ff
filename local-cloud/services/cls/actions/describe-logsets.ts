import type { Action } from "../../../core/action";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import type { Logset } from "../state/cls-state";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

const TESTS: Tests<Logset> = {
  logsetId: ({ logsetId }, value) => logsetId === value,
  logsetName: ({ name }, value) => name === value,
};
const MAX_VALUES = 5;

const LOGSET_FIELDS: readonly string[] = [
  "LogsetId",
  "LogsetName",
  "CreateTime",
  "AssumerUin",
  "AssumerName",
  "TopicCount",
  "RoleName",
  "MetricTopicCount",
  ...TAG_FIELDS,
];

/** The logsets of a region by page, oldest first (614/58624). */
export const describeLogsets: Action<ListRequest> = {
  name: "DescribeLogsets",
  request: () => requestSchema(LIST_PARAMETERS),
  answers: ["TotalCount", ...within("Logsets[]", LOGSET_FIELDS)],
  differs:
    "logsetName matches the whole name (not documented whether a part would do). No product makes logsets: assumer and role are empty.",
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
