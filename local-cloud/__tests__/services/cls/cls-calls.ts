import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { startTimedCloud } from "../../helpers/timed-cloud";
import * as cls from "./fixtures";

export const TAGS = [{ Key: "stage", Value: "dev" }];

/** A local cloud for each test of a file, and calls to its CLS. */
export function clsForEachTest() {
  const world = forEachTest(() => startTimedCloud(Date.UTC(2025, 0, 14, 8)));
  const call = (request: ApiCall) => callApi(world().local, request);
  const describeLogsets = (parameters: object, region = "ap-singapore") =>
    call({ service: "cls", action: "DescribeLogsets", parameters, region });
  return {
    world,
    call,
    newLogset: async (name = "logs", more: object = {}) =>
      String((await call(cls.createLogset(name, more))).response["LogsetId"]),
    newTopic: async (logsetId: string, more: object = {}) =>
      String((await call(cls.createTopic(logsetId, more))).response["TopicId"]),
    describeLogsets,
    logsetNames: async (parameters: object, region?: string) => {
      const { response } = await describeLogsets(parameters, region);
      return (response["Logsets"] as { LogsetName: string }[]).map(({ LogsetName }) => LogsetName);
    },
    describeTopics: (parameters: object, region = "ap-singapore") =>
      call({ service: "cls", action: "DescribeTopics", parameters, region }),
  };
}
