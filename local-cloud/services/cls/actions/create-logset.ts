import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";

interface Request {
  readonly LogsetName: string;
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a logset; its name is unique in a region. */
export const createLogset: Action<Request> = {
  name: "CreateLogset",
  request: () => requestSchema({ LogsetName: { type: "string" }, Tags: KEY_VALUE_TAGS }, ["LogsetName"]),
  answers: ["LogsetId"],
  perform({ cloud, region, parameters: { LogsetName, Tags } }) {
    return { LogsetId: cloud.cls.createLogset({ region, name: LogsetName, tags: readTags(Tags) }).logsetId };
  },
};
