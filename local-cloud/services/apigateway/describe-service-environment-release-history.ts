import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { within } from "../within";
import { isoTime } from "./iso-time";
import { PAGE, type PageRequest, pageOf } from "./page";
import { ENVIRONMENT, type EnvironmentRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The releases of a service in an environment, newest first. */
export const describeServiceEnvironmentReleaseHistory: Action<EnvironmentRequest & PageRequest> = {
  name: "DescribeServiceEnvironmentReleaseHistory",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ...PAGE }, ["ServiceId", "EnvironmentName"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.VersionList[]", ["VersionName", "VersionDesc", "ReleaseTime"])],
  differs: "Newest first (not documented).",
  perform(call) {
    const { EnvironmentName } = call.parameters;
    const releases = serviceOf(call)
      .history.filter(({ environment }) => environment === EnvironmentName)
      .reverse();
    return {
      Result: {
        TotalCount: releases.length,
        VersionList: pageOf(releases, call.parameters).map(({ version, description, releasedAt }) => ({
          VersionName: version,
          VersionDesc: description,
          ReleaseTime: isoTime(releasedAt),
        })),
      },
    };
  },
};
