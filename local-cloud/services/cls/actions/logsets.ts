import { sixSegmentName } from "../../../../policies/six-segments";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import type { Logset } from "../state/cls-state";
import { deletion } from "./deletion";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

/** Parameters of an action that is about one logset. */
export interface LogsetRequest {
  readonly LogsetId: string;
}

/** Schema of {@link LogsetRequest}. */
export const LOGSET_PARAMETERS = { LogsetId: { type: "string" } } as const;

/** A logset's six segments (614/45877). */
function logsetResource({ cloud, region, parameters }: Call<LogsetRequest>): string {
  return sixSegmentName("cls:DeleteLogset", { region, uin: cloud.account.uin, logsetId: parameters.LogsetId });
}

/** The logset a call names. @throws ApiError ResourceNotFound.LogsetNotExist */
export function findLogset({ cloud, region, parameters }: Call<LogsetRequest>): Logset {
  return cloud.cls.logset(region, parameters.LogsetId);
}

interface CreateLogsetRequest {
  readonly LogsetName: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a logset; its name is unique in a region. */
export const createLogset: Action<CreateLogsetRequest> = {
  name: "CreateLogset",
  request: () => requestSchema({ LogsetName: { type: "string" }, Tags: KEY_VALUE_TAGS }, ["LogsetName"]),
  answers: ["LogsetId"],
  perform({ cloud, region, parameters: { LogsetName, Tags } }) {
    return { LogsetId: cloud.cls.createLogset({ region, name: LogsetName, tags: readTags(Tags) }).logsetId };
  },
};

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
        TopicCount: cloud.cls.topicsIn(logsetId).length,
        RoleName: "",
        MetricTopicCount: 0,
      })),
    };
  },
};

interface ModifyLogsetRequest extends LogsetRequest {
  readonly LogsetName?: string;
}

/** Renames a logset. */
export const modifyLogset: Action<ModifyLogsetRequest> = {
  name: "ModifyLogset",
  request: () => requestSchema({ ...LOGSET_PARAMETERS, LogsetName: { type: "string" } }, ["LogsetId"]),
  resource: logsetResource,
  differs: "Tags are changed by the tag service only.",
  perform(call) {
    const logset = findLogset(call);
    const { LogsetName } = call.parameters;
    if (LogsetName !== undefined) call.cloud.cls.renameLogset(logset, LogsetName);
    return {};
  },
};

/** Deletes a logset that has no topics. */
export const deleteLogset = deletion<LogsetRequest>("DeleteLogset", LOGSET_PARAMETERS, logsetResource, (call) =>
  call.cloud.cls.deleteLogset(findLogset(call)),
);
